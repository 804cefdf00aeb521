package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The few forms of counting, filtering and ordering that the searches use. */
public final class Aggregations {
    private static final int ALL_VALUES = 500;

    private Aggregations() {}

    /** Documents by value of a field. */
    public static Aggregation byValue(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(ALL_VALUES)));
    }

    /** Documents by query, under the given keys. */
    public static Aggregation byQuery(Map<String, Query> queries) {
        return Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(queries))));
    }

    /** Documents with any of the values. */
    public static Query anyOf(String field, Collection<String> values) {
        return Query.of(q -> q.terms(t -> t.field(field)
                .terms(v -> v.value(values.stream().map(FieldValue::of).toList()))));
    }

    /** Documents with the code of any of the values. */
    public static <T> Query anyOf(String field, Collection<T> values, Function<T, String> code) {
        return anyOf(field, values.stream().map(code).toList());
    }

    /** Documents with the value. */
    public static Query is(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /** Documents that meet any of the queries. */
    public static Query any(Collection<Query> queries) {
        return Query.of(q -> q.bool(b -> b.should(List.copyOf(queries)).minimumShouldMatch("1")));
    }

    /** Adds the filter of a parameter where something was chosen. */
    public static <T> void put(
            Map<String, Query> filters, String name, List<T> chosen, Function<List<T>, Query> filter) {
        if (!chosen.isEmpty()) {
            filters.put(name, filter.apply(chosen));
        }
    }

    public static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }
}
