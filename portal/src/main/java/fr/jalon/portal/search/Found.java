package fr.jalon.portal.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found: how many, and the documents asked for.
 *
 * @param counts how many each value of each facet would leave
 * @param without how many would be found without a filter, by name of parameter
 * @param next where to go on from, null at the end
 * @param cutShort whether time ran out before all was looked at
 * @param standing what to say of a search that PostgreSQL answered, null for one of the index
 */
public record Found<D>(
        long total,
        List<Hit<D>> hits,
        Map<String, Map<String, Long>> counts,
        Map<String, Long> without,
        @Nullable Cursor next,
        Spelling spelling,
        boolean cutShort,
        @Nullable Standing standing) {

    /** An answer of PostgreSQL while the index has none; {@code ignored} are the parameters it could not take into account. */
    public record Standing(List<String> ignored) {}

    /** An answer of the index. */
    public Found(
            long total,
            List<Hit<D>> hits,
            Map<String, Map<String, Long>> counts,
            Map<String, Long> without,
            @Nullable Cursor next,
            Spelling spelling,
            boolean cutShort) {
        this(total, hits, counts, without, next, spelling, cutShort, null);
    }

    /**
     * A document, and what of it the words matched.
     *
     * @param matched the texts of the fields that matched, the words in them between {@link Reason#BEGIN} and
     *     {@link Reason#END}; empty where reasons were not asked for
     */
    public record Hit<D>(D document, Map<String, String> matched) {}

    /** Documents without reasons or counts: a part of a walk. */
    public static <D> Found<D> part(long total, List<D> documents, @Nullable Cursor next) {
        return new Found<>(
                total,
                documents.stream()
                        .map(document -> new Hit<>(document, Map.of()))
                        .toList(),
                Map.of(),
                Map.of(),
                next,
                Spelling.RIGHT,
                false);
    }

    public List<D> documents() {
        return hits.stream().map(Hit::document).toList();
    }

    /** The facets that were counted: PostgreSQL counts some only. */
    public List<Facet> counted(List<Facet> facets) {
        return standing == null
                ? facets
                : facets.stream()
                        .filter(facet -> counts.containsKey(facet.name()))
                        .toList();
    }

    /** How many a value of a facet would leave. */
    public long count(String facet, String value) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
    }
}
