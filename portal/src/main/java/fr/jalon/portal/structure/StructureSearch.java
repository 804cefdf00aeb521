package fr.jalon.portal.structure;

import static fr.jalon.portal.search.Aggregations.anyOf;
import static fr.jalon.portal.search.Aggregations.by;
import static fr.jalon.portal.search.Aggregations.is;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.search.Accents;
import fr.jalon.portal.search.FacetedIndex;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.SearchPlan;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.SearchPlan.Walk;
import fr.jalon.portal.search.SearchedFields;
import fr.jalon.portal.search.Standby;
import fr.jalon.portal.search.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds inclusive structures in the index. */
@Singleton
public class StructureSearch {
    static final SearchedFields FIELDS = new SearchedFields(
            "name.sort",
            List.of(
                    List.of("offers.title", "offers.text"),
                    List.of("tradeLabels", "tradeWords"),
                    List.of("kinds.text"),
                    List.of("name", "names"),
                    List.of("networks.text"),
                    List.of("labels.text"),
                    List.of("commune.label", "placeWords")));

    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    /** As a spreadsheet leaves it that took it for a number. */
    private static final Pattern SHORT_FINESS = Pattern.compile("[1-9]\\d{7}");

    private static final Pattern FINESS = Pattern.compile("\\d[0-9ABab]\\d{7}");

    private final FacetedIndex<StructureDocument> index;
    private final Places places;
    private final Vocabulary vocabulary;
    private final Trades trades;
    private final Standby standby;
    private final StandingStructures standing;

    StructureSearch(
            @Nullable ElasticsearchClient client,
            Places places,
            Vocabulary vocabulary,
            Trades trades,
            Accents accents,
            Standby standby,
            StandingStructures standing) {
        this.vocabulary = vocabulary;
        this.trades = trades;
        this.index =
                new FacetedIndex<>(client, IndexContract.STRUCTURES, StructureDocument.class, FIELDS, accents::restore);
        this.places = places;
        this.standby = standby;
        this.standing = standing;
    }

    /** A part of the result with the counts of every facet. */
    Found<StructureDocument> find(StructureQuery query, Range range) {
        Supplier<SearchPlan> plan = () -> plan(query, StructureFilters.facets(query.choices(), places), range);
        return standby.find(range, () -> index.find(query.address(), range, plan), () -> standing.find(query, range));
    }

    /** The part of the result after the cursor of the query, or its first part, without counts. */
    Found<StructureDocument> walk(StructureQuery query, int size) {
        return uncounted(query, new Walk(query.cursor(), size));
    }

    /** How many are found. */
    long count(StructureQuery query) {
        return uncounted(query, new Page(0, 0)).total();
    }

    private Found<StructureDocument> uncounted(StructureQuery query, Range range) {
        return standby.find(range, () -> index.find(plan(query, Map.of(), range)), () -> standing.find(query, range));
    }

    private SearchPlan plan(StructureQuery query, Map<String, List<Aggregation>> facets, Range range) {
        check(query);
        return new SearchPlan(
                query.words(),
                identifiers(query.words()),
                StructureFilters.filters(query.choices(), places),
                facets,
                sort(query),
                range);
    }

    /** An address of a search of structures without filters, to be filled in. */
    public static SearchAddress everything() {
        return SearchAddress.of(StructureQuery.PATH);
    }

    /** How many each of these addresses finds; they have no words. */
    public Map<SearchAddress, Long> counts(Collection<SearchAddress> addresses) {
        Map<String, Query> queries = new LinkedHashMap<>();
        for (SearchAddress address : addresses) {
            Parameters parameters = Parameters.of(address.filters(), StructureQuery.KNOWN);
            Map<String, Query> filters = StructureFilters.filters(
                    StructureQuery.of(parameters, vocabulary).choices(), places);
            queries.put(address.toString(), Query.of(q -> q.bool(b -> b.filter(List.copyOf(filters.values())))));
        }
        Map<String, Long> counts = index.totals(queries);
        Map<SearchAddress, Long> byAddress = new HashMap<>();
        addresses.forEach(address -> byAddress.put(address, counts.getOrDefault(address.toString(), 0L)));
        return byAddress;
    }

    /** Networks and labels have no list but the one of the index. */
    private void check(StructureQuery query) {
        check(StructureQuery.NETWORK, query.choices().networks(), "networks");
        check(StructureQuery.LABEL, query.choices().labels(), "labels");
    }

    private void check(String name, List<String> values, String field) {
        if (!values.isEmpty()) {
            Set<String> known = index.values(field);
            for (String value : values) {
                if (!known.contains(value)) {
                    throw Parameters.refusal(name, value, "cette valeur n’est pas connue.");
                }
            }
        }
    }

    private List<Query> identifiers(String words) {
        List<Query> identifiers = new ArrayList<>();
        String compact = words.replaceAll("\\s", "");
        if (SIRET.matcher(compact).matches()) {
            identifiers.add(is("siret", compact));
        }
        if (SIREN.matcher(compact).matches()) {
            identifiers.add(Query.of(q -> q.prefix(p -> p.field("siret").value(compact))));
        }
        if (FINESS.matcher(compact).matches()) {
            identifiers.add(is("finess", compact));
        }
        if (SHORT_FINESS.matcher(compact).matches()) {
            identifiers.add(is("finess", "0" + compact));
        }
        vocabulary.cpv(compact).map(trades::withinCpv).ifPresent(codes -> identifiers.add(anyOf("trades", codes)));
        return identifiers;
    }

    private static List<SortOptions> sort(StructureQuery query) {
        SortOptions name = by("name.sort", SortOrder.Asc);
        SortOptions key = by("key", SortOrder.Asc);
        return switch (query.sort()) {
            case RELEVANCE -> List.of(SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))), name, key);
            case NAME -> List.of(name, key);
            case DISTANCE -> List.of(Places.byDistance(query.places(), StructureFilters.PLACE), key);
            case UPDATED -> List.of(by("updated", SortOrder.Desc), key);
        };
    }
}
