package fr.jalon.content.structure.claim;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim with who makes it.
 *
 * @param name of the structure, as the directory or the claim has it
 * @param proposed a {@link Proposal} as JSON, null where the directory has the structure
 * @param document whether one is there to read
 * @param claimed whether somebody else holds the page already
 */
@Introspected
public record Claim(
        UUID id,
        String siret,
        String name,
        UUID account,
        String person,
        String mail,
        ClaimWay way,
        ClaimState state,
        String message,
        @Nullable String proposed,
        @Nullable String reason,
        @Nullable UUID decidedBy,
        @Nullable Instant decided,
        @Nullable String appeal,
        Instant created,
        boolean document,
        boolean claimed) {

    /** Once, after a refusal. */
    public boolean mayAppeal() {
        return state == ClaimState.REFUSED && appeal == null;
    }
}
