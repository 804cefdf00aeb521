package fr.jalon.portal.search;

import static fr.jalon.portal.search.Aggregations.byQuery;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.Facet.Choice;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two values of a filter that something either has or not. */
public enum YesNo {
    YES("oui"),
    NO("non");

    private final String code;

    YesNo(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<YesNo> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }

    /** Null where nothing is chosen. */
    public static @Nullable Boolean isYes(@Nullable YesNo chosen) {
        return chosen == null ? null : chosen == YES;
    }

    /** What this value of a filter is called. */
    public String label(String filter) {
        return Messages.get("search.facet." + filter + "." + code);
    }

    /**
     * @param yes what has it
     */
    public Query filter(Query yes) {
        return this == YES ? yes : Query.of(q -> q.bool(b -> b.mustNot(yes)));
    }

    /** Counts both values, always in this order: a request that is written the same is answered from the cache. */
    public static Aggregation count(Query yes) {
        return byQuery(new TreeMap<>(Map.of(YES.code, YES.filter(yes), NO.code, NO.filter(yes))));
    }

    public static Facet facet(String name, Found<?> found, @Nullable YesNo chosen) {
        return new Facet(
                name,
                Stream.of(values())
                        .map(value -> new Choice(
                                value.code, value.label(name), found.count(name, value.code), value == chosen))
                        .toList());
    }
}
