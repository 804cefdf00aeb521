package fr.jalon.content.structure.network;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of structures that a network, or the operator, sent.
 *
 * @param network null for the operator
 * @param message what went wrong, or what undoing had to leave as it is
 * @param outcomes rows by outcome, once read
 */
public record MemberList(
        UUID id,
        @Nullable UUID network,
        String fileName,
        State state,
        @Nullable String message,
        Instant created,
        Instant touched,
        Map<String, Integer> outcomes) {

    /** Where it stands. */
    public enum State {
        /** What its columns mean is to be told. */
        SENT,
        READY,
        APPLYING,
        APPLIED,
        UNDONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> ofCode(String code) {
            return Stream.of(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    public int count(String outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Whether somebody works on it; who was killed over it leaves no sign of life. */
    public boolean isRunning(Instant now) {
        return state == State.APPLYING && touched.isAfter(now.minusSeconds(300));
    }
}
