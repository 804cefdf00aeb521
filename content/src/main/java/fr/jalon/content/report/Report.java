package fr.jalon.content.report;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of a page.
 *
 * @param subjectKind {@code market} or {@code structure}
 * @param subject the reference, or the number of the structure
 * @param title what it was called when it was reported
 * @param kind a code of {@link ReportKind}
 * @param mail where to answer; absent where none was left, or it is forgotten
 * @param decision a code of {@link ReportDecision}; absent as long as it waits, as are its reason and moment
 */
@Introspected
public record Report(
        UUID id,
        String subjectKind,
        String subject,
        String title,
        String kind,
        String message,
        @Nullable String mail,
        Instant created,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable Instant decided) {
    public static final String MARKET = "market";
    public static final String STRUCTURE = "structure";
    public static final int LONGEST_MESSAGE = 2000;
    public static final int LONGEST_REASON = 1000;

    public boolean isOfMarket() {
        return subjectKind.equals(MARKET);
    }

    /** The address of the page it is about. */
    public String path() {
        return (isOfMarket() ? "/marches/" : "/structures/") + subject;
    }

    public boolean waits() {
        return decision == null;
    }
}
