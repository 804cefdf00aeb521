package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The search that counts, and what its answer says; values of one name come from all aggregations of that name. */
public final class FacetCounts {
    /** No name of a parameter. */
    private static final String UNCHOSEN = "*";

    private static final char NUMBER = '#';

    private FacetCounts() {}

    /**
     * Each facet counts what the words and the filters other than its own leave: the same for all in which nothing was chosen, which
     * are counted together.
     */
    static SearchRequestBody of(SearchPlan plan, Query text, String budget) {
        Map<String, Query> filters = plan.filters();
        Map<String, Aggregation> unchosen = new LinkedHashMap<>();
        plan.facets().forEach((name, facet) -> {
            if (!filters.containsKey(name)) {
                unchosen.putAll(numbered(name, facet));
            }
        });
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(UNCHOSEN, left(filters.values(), unchosen));
        filters.keySet().forEach(name -> {
            List<Query> others = filters.entrySet().stream()
                    .filter(filter -> !filter.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
            counts.put(name, left(others, numbered(name, plan.facets().getOrDefault(name, List.of()))));
        });
        return SearchRequestBody.of(s -> s.query(q -> q.bool(b -> b.filter(text)))
                .timeout(budget)
                .size(0)
                .aggregations(counts));
    }

    private static Map<String, Aggregation> numbered(String name, List<Aggregation> facet) {
        Map<String, Aggregation> numbered = new LinkedHashMap<>();
        facet.forEach(aggregation -> numbered.put(name + NUMBER + numbered.size(), aggregation));
        return numbered;
    }

    private static Aggregation left(Collection<Query> filters, Map<String, Aggregation> counted) {
        return Aggregation.of(
                a -> a.filter(f -> f.bool(b -> b.filter(List.copyOf(filters)))).aggregations(counted));
    }

    /** How many each value of each facet would leave. */
    static Map<String, Map<String, Long>> byValue(Map<String, Aggregate> counts) {
        Map<String, Map<String, Long>> facets = new HashMap<>();
        counts.values().forEach(left -> left.filter().aggregations().forEach((numbered, aggregate) -> {
            String name = numbered.substring(0, numbered.lastIndexOf(NUMBER));
            facets.computeIfAbsent(name, any -> new LinkedHashMap<>()).putAll(values(aggregate));
        }));
        return facets;
    }

    /** How many would be found without each filter. */
    static Map<String, Long> without(Map<String, Aggregate> counts) {
        Map<String, Long> without = new HashMap<>();
        counts.forEach((name, left) -> without.put(name, left.filter().docCount()));
        without.remove(UNCHOSEN);
        return without;
    }

    /** Documents by value or by query. */
    public static Map<String, Long> values(Aggregate counts) {
        Map<String, Long> values = new LinkedHashMap<>();
        if (counts.isSterms()) {
            counts.sterms().buckets().array().forEach(b -> values.put(b.key().stringValue(), b.docCount()));
        } else {
            counts.filters().buckets().keyed().forEach((value, bucket) -> values.put(value, bucket.docCount()));
        }
        return values;
    }
}
