package fr.jalon.content.study;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a team makes of a market; the codes are those of {@link StudyStatus} and {@link StudyReason}.
 *
 * @param version for two windows that are open on it
 * @param writer the last to write, where the account is still there
 */
@Introspected
public record Study(
        String market,
        String status,
        @Nullable String reason,
        String note,
        int version,
        Instant updated,
        @Nullable String writer) {
    public boolean isNotForUs() {
        return status.equals(StudyStatus.NOT_FOR_US.code());
    }
}
