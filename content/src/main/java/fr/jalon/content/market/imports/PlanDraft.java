package fr.jalon.content.market.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A market as somebody types it, by the names of {@link PlanForm}.
 *
 * @param market the reference of the one it changes; absent for a new one
 * @param marketVersion the version of that market it was drawn from
 * @param version of the draft itself
 */
public record PlanDraft(
        UUID id,
        String buyerSiren,
        @Nullable String market,
        long marketVersion,
        int version,
        Map<String, String> values,
        Instant updated) {
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
