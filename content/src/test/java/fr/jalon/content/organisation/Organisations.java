package fr.jalon.content.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Named organisations of tests. */
public final class Organisations {
    public static final Organisation VILLE_DE_LENS =
            buyer("213104983", "Ville de Lens", OrganisationState.APPROVED, null);
    public static final Organisation VILLE_D_ARRAS =
            buyer("216200416", "Ville d’Arras", OrganisationState.PENDING, null);
    public static final Organisation REFUSED =
            buyer("552081317", "Inconnue", OrganisationState.REFUSED, "Numéro d’une autre organisation");
    public static final Organisation SUSPENDED =
            buyer("130025265", "Suspendue", OrganisationState.SUSPENDED, "Publications fictives");

    private Organisations() {}

    private static Organisation buyer(String siren, String name, OrganisationState state, @Nullable String reason) {
        return new Organisation(
                UUID.nameUUIDFromBytes(siren.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                OrganisationKind.BUYER,
                siren,
                null,
                name,
                state,
                reason,
                Instant.parse("2026-11-02T08:00:00Z"),
                state == OrganisationState.PENDING ? null : Instant.parse("2026-11-03T08:00:00Z"));
    }
}
