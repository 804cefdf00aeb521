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
 * @param unknownWords the words matched by likeness, because no document has them
 * @param cutShort whether time ran out before all was looked at
 */
public record Found<D>(
        long total,
        List<D> documents,
        Map<String, Map<String, Long>> counts,
        Map<String, Long> without,
        @Nullable Cursor next,
        List<String> unknownWords,
        boolean cutShort) {
    /** How many a value of a facet would leave. */
    public long count(String facet, String value) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(value, 0L);
    }
}
