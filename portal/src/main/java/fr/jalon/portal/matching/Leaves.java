package fr.jalon.portal.matching;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.GeoDistanceQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TermsQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plain questions that queries are made of, each asked of Elasticsearch once however many queries share it. What a document
 * answers to them tells which of the queries it meets, as Elasticsearch would.
 */
final class Leaves {
    private final Map<String, String> nameOfText = new HashMap<>();
    private final Map<Query, String> names = new IdentityHashMap<>();
    private final List<Query> named = new ArrayList<>();

    /** Takes the questions of a query; of the queries of several, only booleans and constants are looked into. */
    void add(Query query) {
        if (query.isBool()) {
            BoolQuery bool = query.bool();
            bool.filter().forEach(this::add);
            bool.should().forEach(this::add);
            bool.mustNot().forEach(this::add);
        } else if (!query.isMatchAll() && !query.isMatchNone()) {
            name(query);
        }
    }

    /** All questions, under the names that {@link #holds} knows, so many at a time; one part at least. */
    List<List<Query>> parts(int size) {
        List<List<Query>> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < named.size(); from += size) {
            parts.add(named.subList(from, Math.min(named.size(), from + size)));
        }
        return parts;
    }

    /**
     * Whether a document meets a query.
     *
     * @param met the names of the questions that it meets
     */
    boolean holds(Query query, Set<String> met) {
        if (query.isBool()) {
            BoolQuery bool = query.bool();
            return bool.filter().stream().allMatch(part -> holds(part, met))
                    && bool.mustNot().stream().noneMatch(part -> holds(part, met))
                    && (bool.should().isEmpty() || bool.should().stream().anyMatch(part -> holds(part, met)));
        }
        return query.isMatchAll() || (!query.isMatchNone() && met.contains(name(query)));
    }

    private String name(Query leaf) {
        return names.computeIfAbsent(
                leaf,
                one -> nameOfText.computeIfAbsent(text(one), text -> {
                    String name = Integer.toString(named.size());
                    named.add(Query.of(
                            q -> q.constantScore(c -> c.filter(one).boost(0f).queryName(name))));
                    return name;
                }));
    }

    /** What distinguishes it, written by hand for the kinds that come by the thousand. */
    private static String text(Query leaf) {
        return switch (leaf._kind()) {
            case Term -> leaf.term().field() + '=' + leaf.term().value()._get();
            case Exists -> leaf.exists().field();
            case Terms -> {
                TermsQuery terms = leaf.terms();
                StringBuilder text = new StringBuilder(terms.field());
                terms.terms().value().forEach(value -> text.append('|').append(value._get()));
                yield text.toString();
            }
            case GeoDistance -> {
                GeoDistanceQuery circle = leaf.geoDistance();
                var centre = circle.location().latlon();
                yield circle.field() + '@' + circle.distance() + '@' + centre.lat() + '@' + centre.lon();
            }
            default -> leaf.toString();
        };
    }
}
