package fr.jalon.content.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as it was declared; {@code reason} says why it is refused or suspended. */
@MappedEntity("organisation")
public record Organisation(
        @Id UUID id,
        OrganisationKind kind,
        String siren,
        @Nullable String siret,
        String name,
        OrganisationState state,
        @Nullable String reason,
        Instant declared,
        @Nullable Instant decided) {

    /** What it may prepare waits for its approval to be public; what was refused or suspended prepares nothing. */
    public boolean active() {
        return state == OrganisationState.PENDING || state == OrganisationState.APPROVED;
    }
}
