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
 * @param from how many to leave out, where there is no cursor
 */
public record SearchPlan(
        String words,
        List<Query> identifiers,
        Map<String, Query> filters,
        Map<String, List<Aggregation>> facets,
        List<SortOptions> sort,
        int from,
        int size,
        @Nullable Cursor cursor) {}
