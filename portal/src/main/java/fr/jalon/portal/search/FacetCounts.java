package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The search that counts, and what its answer says; values of one name come from all aggregations of that name. */
public final class FacetCounts {
    private FacetCounts() {}

    /** Each facet counts what the words and the filters other than its own leave. */
    static SearchRequestBody of(SearchPlan plan, Query text, String budget) {
        Map<String, Aggregation> facets = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(plan.facets().keySet());
        names.addAll(plan.filters().keySet());
        names.forEach(name -> {
            List<Aggregation> facet = plan.facets().getOrDefault(name, List.of());
            List<Query> others = plan.filters().entrySet().stream()
                    .filter(filter -> !filter.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
            facets.put(name, Aggregation.of(a -> {
                var filtered = a.filter(f -> f.bool(b -> b.filter(others)));
                for (int i = 0; i < facet.size(); i++) {
                    filtered.aggregations(Integer.toString(i), facet.get(i));
                }
                return filtered;
            }));
        });
        return SearchRequestBody.of(s -> s.query(q -> q.bool(b -> b.filter(text)))
                .timeout(budget)
                .size(0)
                .aggregations(facets));
    }

    /** How many each value of each facet would leave. */
    static Map<String, Map<String, Long>> byValue(Map<String, Aggregate> facets) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        facets.forEach((name, facet) -> {
            Map<String, Long> values = new LinkedHashMap<>();
            facet.filter().aggregations().values().forEach(aggregate -> values.putAll(values(aggregate)));
            counts.put(name, values);
        });
        return counts;
    }

    /** How many would be found without each filter. */
    static Map<String, Long> without(Map<String, Aggregate> facets) {
        Map<String, Long> without = new HashMap<>();
        facets.forEach((name, facet) -> without.put(name, facet.filter().docCount()));
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
