package fr.jalon.content.market;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something public that changed in a plan: dates as {@link PlannedDate#iso}, amounts as {@link AmountRange#text}, titles of
 * lots, codes of considerations and statuses, numbers of hours. Without a former value it was added, without a new one
 * taken away.
 *
 * @param moment when the portal learnt it; the beginning of the day where only the day is known
 * @param lot its number; absent where the whole market is meant
 */
public record MarketChange(
        Instant moment,
        Subject subject,
        @Nullable Integer lot,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** What may change. */
    public enum Subject {
        PUBLICATION("publication"),
        OFFERS("offers"),
        START("start"),
        STATUS("status"),
        AMOUNT("amount"),
        LOT("lot"),
        CONSIDERATION("consideration"),
        HOURS("hours");

        private final String code;

        Subject(String code) {
            this.code = code;
        }

        /** The stable code, in data. */
        public String code() {
            return code;
        }

        public static Optional<Subject> ofCode(String code) {
            return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
        }
    }

    static MarketChange of(DateChange change) {
        return new MarketChange(
                Occasion.begin(change.changed()),
                Subject.ofCode(change.field().code()).orElseThrow(),
                null,
                change.before().iso(),
                change.after() == null ? null : change.after().iso(),
                change.reason());
    }

    /** Whether a date moved past all that it might have been; one that is only told more exactly does not. */
    public boolean isPostponement() {
        boolean date = subject == Subject.PUBLICATION || subject == Subject.OFFERS || subject == Subject.START;
        return date
                && before != null
                && after != null
                && PlannedDate.parse(after)
                        .date()
                        .isAfter(PlannedDate.parse(before).last());
    }
}
