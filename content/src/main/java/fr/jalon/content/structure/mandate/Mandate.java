package fr.jalon.content.structure.mandate;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a structure asked for its page to be kept by a network, or, where {@code network} is null, by the operator. */
@Introspected
public record Mandate(
        UUID structure, @Nullable UUID network, @Nullable String networkName, Instant granted) {
    /** How the journal names the operator. */
    public static final String OPERATOR = "l’exploitant du site";

    /** In whose name its holder writes. */
    public String holder() {
        return networkName == null ? OPERATOR : networkName;
    }
}
