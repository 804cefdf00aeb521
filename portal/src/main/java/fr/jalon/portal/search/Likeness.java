package fr.jalon.portal.search;

import static fr.jalon.portal.search.Aggregations.anyOf;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Documents like one: those that do the same, above all those that do it in the same place. */
public final class Likeness {
    private final List<Query> same = new ArrayList<>();
    private final List<Query> closer = new ArrayList<>();

    /** A document is like it only with one of these values, of this field or another so given. */
    public Likeness same(String field, Collection<String> values, float worth) {
        add(same, field, values, worth);
        return this;
    }

    /** What makes one that is like it more so. */
    public Likeness closer(String field, Collection<String> values, float worth) {
        add(closer, field, values, worth);
        return this;
    }

    /** Nothing is like what nothing is known of. */
    public boolean isEmpty() {
        return same.isEmpty();
    }

    /**
     * @param among what documents must meet
     * @param self the document itself
     */
    public Query query(List<Query> among, Query self) {
        return Query.of(q -> q.bool(b -> b.filter(among)
                .mustNot(self)
                .must(m -> m.bool(any -> any.should(same).minimumShouldMatch("1")))
                .should(closer)));
    }

    private static void add(List<Query> queries, String field, Collection<String> values, float worth) {
        if (!values.isEmpty()) {
            queries.add(Query.of(
                    q -> q.constantScore(c -> c.filter(anyOf(field, values)).boost(worth))));
        }
    }
}
