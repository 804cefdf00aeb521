package fr.jalon.content.key;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as its organisation sees it; the secret itself is stored nowhere.
 *
 * @param scopes codes of {@link KeyScope} between spaces
 * @param hint the first characters of the secret
 * @param formerUntil until when the secret before the last one serves too; absent where it does not
 * @param used when it last opened something, to the minute
 */
@Introspected
public record OrganisationKey(
        UUID id,
        UUID organisation,
        String name,
        String scopes,
        String hint,
        Instant created,
        Instant expires,
        @Nullable Instant formerUntil,
        @Nullable Instant revoked,
        @Nullable Instant used) {
    /** What secrets begin with, so that tools that look for leaked ones know ours. */
    public static final String PREFIX = "jalon_";

    /** What the journal says of who acted where a key did. */
    public static final String JOURNAL_MARK = "clé ";

    public boolean has(KeyScope scope) {
        return codes().contains(scope.code());
    }

    public List<String> codes() {
        return List.of(scopes.split(" "));
    }

    public boolean isExpired(Instant now) {
        return !expires.isAfter(now);
    }

    /** Whether it opens anything, as far as the key itself goes. */
    public boolean serves(Instant now) {
        return revoked == null && !isExpired(now);
    }
}
