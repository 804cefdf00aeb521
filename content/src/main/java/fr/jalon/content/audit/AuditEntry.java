package fr.jalon.content.audit;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param account null where the person has left, or where no person did it
 * @param accountName null likewise
 * @param action a code such as {@code market.publish}
 * @param subject what it was done to: a reference, a number
 * @param detail the rest, without personal data: it outlives the account
 * @param onBehalf in whose name it was done, null where it is the organisation's own
 */
@Introspected
public record AuditEntry(
        long id,
        Instant moment,
        @Nullable UUID account,
        @Nullable String accountName,
        @Nullable UUID organisation,
        String action,
        String subject,
        String detail,
        @Nullable String onBehalf) {}
