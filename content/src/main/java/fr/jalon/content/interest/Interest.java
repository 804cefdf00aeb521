package fr.jalon.content.interest;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that may answer a market.
 *
 * @param kind a code of {@link fr.jalon.content.organisation.OrganisationKind}
 * @param siret of a structure, for its page
 */
@Introspected
public record Interest(
        String market,
        String title,
        UUID organisation,
        String name,
        String kind,
        @Nullable String siret,
        String message,
        Instant created) {}
