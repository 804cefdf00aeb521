package fr.jalon.content.market.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A market as a program sent it: what {@link PlanForm} reads, and what the request says beside.
 *
 * @param values by the names of {@link PlanForm}
 * @param pointers where each of these names stands in what was sent (RFC 6901)
 * @param faults what is wrong already, by pointer
 * @param status the code of the state asked for; absent where it is to stay, or for a new market to be prepared only
 * @param version of the state it is meant to follow
 * @param reason of the change, shown with it
 */
public record PlanEntry(
        Map<String, String> values,
        Map<String, String> pointers,
        Map<String, String> faults,
        @Nullable String reference,
        @Nullable String code,
        @Nullable String status,
        @Nullable Long version,
        String reason) {

    /** What is wrong: here, and where it was read as a market. */
    public List<Fault> faults(Map<String, String> read) {
        Map<String, String> all = new LinkedHashMap<>(faults);
        read.forEach((name, fault) -> {
            String pointer = pointer(name);
            // Whatever has the wrong type is empty besides.
            if (faults.keySet().stream().noneMatch(known -> known.startsWith(pointer))) {
                all.putIfAbsent(pointer, fault);
            }
        });
        return all.entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                .toList();
    }

    private String pointer(String name) {
        return pointers.getOrDefault(name, "");
    }

    /** One thing that is wrong: where, empty for the whole, and what to do about it. */
    public record Fault(String pointer, String message) {}
}
