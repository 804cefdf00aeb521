package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One search of an index. A filter and a facet of the same name belong together: the counts of a facet ignore the choice
 * made in it.
 *
 * @param words what was typed, "" for everything
 * @param identifiers queries for what the words may name exactly
 * @param filters by name of parameter
 * @param facets what to count by name of parameter, counts of one name joined; none where not wanted
 * @param sort ends with a key no two documents share
 * @param range which part of the result
 */
public record SearchPlan(
        String words,
        List<Query> identifiers,
        Map<String, Query> filters,
        Map<String, List<Aggregation>> facets,
        List<SortOptions> sort,
        Range range) {

    /** A part of a result: a page to look at, or a part of a walk through all of it. */
    public sealed interface Range {
        int size();
    }

    /** From the document of that number on, of the index as it is now. */
    public record Page(int from, int size) implements Range {}

    /** From a cursor on, or from the beginning; a walk sees the index as it was when it began. */
    public record Walk(@Nullable Cursor cursor, int size) implements Range {}

    @Nullable
    Cursor cursor() {
        return range instanceof Walk walk ? walk.cursor() : null;
    }
}
