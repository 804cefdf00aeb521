package fr.jalon.portal.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A search as JSON: how many in all, a part of them, the counts of every facet under the name of its parameter, and the
 * cursor ({@code curseur}) of the next part, null at the end.
 *
 * @param corrected the words typed that no document has, with those that were looked for instead
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResultJson<T>(
        long total,
        List<T> items,
        Map<String, List<CountJson>> facets,
        @Nullable String next,
        Map<String, String> corrected) {

    /** How many a value of a facet would leave. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CountJson(String value, String label, long count) {}

    /** A territory. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PlaceJson(String code, String label) {}

    public static <D, T> ResultJson<T> of(Found<D> found, List<Facet> facets, Function<D, T> item) {
        Map<String, List<CountJson>> counts = new LinkedHashMap<>();
        facets.forEach(facet -> counts.put(
                facet.name(),
                facet.choices().stream()
                        .map(choice -> new CountJson(choice.value(), choice.label(), choice.count()))
                        .toList()));
        return new ResultJson<>(
                found.total(),
                found.documents().stream().map(item).toList(),
                counts,
                found.next() == null ? null : found.next().text(),
                found.spelling().corrected());
    }

    /** A number as one writes it, without a point where it is whole. */
    public static @Nullable BigDecimal plain(@Nullable Double number) {
        if (number == null) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
