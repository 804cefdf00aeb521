package fr.jalon.portal.matching;

import static fr.jalon.portal.matching.MatchingRule.all;
import static fr.jalon.portal.matching.MatchingRule.anyOfThem;
import static fr.jalon.portal.matching.MatchingRule.everybody;
import static fr.jalon.portal.matching.MatchingRule.without;
import static fr.jalon.portal.search.Aggregations.any;
import static fr.jalon.portal.search.Aggregations.anyOf;
import static fr.jalon.portal.search.Aggregations.byQuery;
import static fr.jalon.portal.search.Aggregations.byValue;

import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.search.FacetCounts;
import fr.jalon.portal.search.PlaceMatch;
import fr.jalon.portal.search.Places;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the index who could answer lots; throws {@code SearchUnavailableException} where it does not answer. */
@Singleton
public final class Matching {
    static final int PAGE_SIZE = 20;

    /** Above what makes one structure stand before another of the same grade. */
    private static final float STEP = 100;

    /** What it says itself comes before what its APE code tells. */
    private static final float DECLARED = 10;

    private static final float AREA_STATED = 5;

    /** So many that their conditions stay far below the clauses an index of any size takes in one search. */
    private static final int GRADED_A_SEARCH = 12;

    /** The facts are as many conditions again. */
    private static final int EXPLAINED_A_SEARCH = 6;

    /** Between the place of a lot in the list and what was met of it. */
    private static final String LOT_END = " ";

    private static final String ALIAS = IndexContract.STRUCTURES.alias();

    private final MatchingRule rule;
    private final Area area;
    private final MatchingIndex index;

    Matching(MatchingRule rule, Area area, MatchingIndex index) {
        this.rule = rule;
        this.area = area;
        this.index = index;
    }

    /** A page of those who could answer; the total is that of the whole list. */
    record Found(List<Answer> answers, long total) {}

    /** Under the key each lot has, however many, in one request. */
    public <K> Map<K, Counts> counts(Map<K, Need> needs) {
        List<RequestItem> searches = new ArrayList<>();
        needs.values().forEach(need -> searches.add(item(count(need))));
        List<MultiSearchResponseItem<StructureDocument>> answers = index.search(searches, StructureDocument.class);
        Map<K, Counts> counts = new LinkedHashMap<>();
        int i = 0;
        for (K key : needs.keySet()) {
            counts.put(key, read(answers.get(i++).result().aggregations()));
        }
        return counts;
    }

    /** How many answer alone, for a list of many markets: the least that can be asked. */
    <K> Map<K, Long> alone(Map<K, Need> needs) {
        List<RequestItem> searches = new ArrayList<>();
        needs.values().forEach(need -> {
            Query alone = Objects.requireNonNull(rule.read(need).conditions().get(Grade.ALONE));
            searches.add(RequestItem.of(r -> r.header(h -> h.index(ALIAS))
                    .body(b -> b.size(0).trackTotalHits(t -> t.enabled(true)).query(alone))));
        });
        List<MultiSearchResponseItem<StructureDocument>> answers = index.search(searches, StructureDocument.class);
        Map<K, Long> counts = new LinkedHashMap<>();
        int i = 0;
        for (K key : needs.keySet()) {
            var total = answers.get(i++).result().hits().total();
            counts.put(key, total == null ? 0 : total.value());
        }
        return counts;
    }

    Counts counts(Need need) {
        return read(index.one(count(need), StructureDocument.class).aggregations());
    }

    Found find(Need need, Choice choice, int page) {
        MatchingRule.Reading reading = rule.read(need);
        Query filter = filter(need, choice);
        List<Query> named = new ArrayList<>();
        reading.conditions().forEach((grade, query) -> named.add(named(grade.code(), query, score(grade))));
        reading.facts().forEach((name, query) -> named.add(named(name, query, 0)));
        named.add(named(
                "declared",
                without(
                        everybody(),
                        Query.of(q -> q.term(t -> t.field("tradesDerived").value(true)))),
                DECLARED));
        named.add(named(
                "stated", any(List.of(MatchingRule.known("areaCodes"), MatchingRule.known("areaKm"))), AREA_STATED));
        List<GeoLocation> centres = area.of(need.places()).centres();
        SearchResponse<StructureDocument> response = index.one(
                SearchRequest.of(s -> s.index(ALIAS)
                        .from((page - 1) * PAGE_SIZE)
                        .size(PAGE_SIZE)
                        .trackTotalHits(t -> t.enabled(true))
                        .query(q -> q.bool(b -> b.filter(filter).should(named)))
                        .sort(order(centres))),
                StructureDocument.class);
        return new Found(
                response.hits().hits().stream()
                        .filter(hit -> hit.source() != null)
                        .map(hit -> answer(
                                Objects.requireNonNull(hit.source()),
                                hit.matchedQueries().keySet(),
                                kilometres(hit.source(), centres)))
                        .toList(),
                response.hits().total() == null ? 0 : response.hits().total().value());
    }

    /** What the rule says of this one structure for each lot, and why; those it says nothing of are left out. */
    <K> Map<K, Answer> judge(Structure structure, Map<K, Need> needs) {
        return judge(structure, needs, true, EXPLAINED_A_SEARCH);
    }

    /** As {@link #judge}, without the facts behind the grades: enough to choose whom to explain. */
    <K> Map<K, Answer> grade(Structure structure, Map<K, Need> needs) {
        return judge(structure, needs, false, GRADED_A_SEARCH);
    }

    /** Many lots are asked of one document in each search: beginning a search costs more than one more question in it. */
    private <K> Map<K, Answer> judge(Structure structure, Map<K, Need> needs, boolean explained, int lotsASearch) {
        Integer kilometres = structure.areaKm();
        IntPredicate reaches = kilometres == null ? any -> false : reach -> reach == Places.step(kilometres);
        List<K> keys = List.copyOf(needs.keySet());
        List<RequestItem> searches = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += lotsASearch) {
            List<Query> named = new ArrayList<>();
            for (int i = from; i < Math.min(keys.size(), from + lotsASearch); i++) {
                String lot = i + LOT_END;
                MatchingRule.Reading reading = rule.read(Objects.requireNonNull(needs.get(keys.get(i))), reaches);
                reading.conditions().forEach((grade, query) -> named.add(named(lot + grade.code(), query, 0)));
                if (explained) {
                    reading.facts().forEach((name, query) -> named.add(named(lot + name, query, 0)));
                }
            }
            Query only = Query.of(q -> q.term(t -> t.field("key").value(structure.key())));
            searches.add(item(SearchRequest.of(
                    s -> s.size(1).query(q -> q.bool(b -> b.filter(only).should(named))))));
        }
        Map<K, Answer> answers = new LinkedHashMap<>();
        index.search(searches, StructureDocument.class).stream()
                .flatMap(found -> found.result().hits().hits().stream())
                .forEach(hit -> read(hit, keys, needs, answers));
        return answers;
    }

    /** Takes apart by lot what a document met. */
    private <K> void read(Hit<StructureDocument> hit, List<K> keys, Map<K, Need> needs, Map<K, Answer> answers) {
        Map<Integer, Set<String>> met = new TreeMap<>();
        hit.matchedQueries().keySet().forEach(name -> {
            int end = name.indexOf(LOT_END);
            met.computeIfAbsent(Integer.valueOf(name.substring(0, end)), lot -> new HashSet<>())
                    .add(name.substring(end + 1));
        });
        StructureDocument structure = hit.source();
        met.forEach((lot, names) -> {
            K key = keys.get(lot);
            if (structure != null && Stream.of(Grade.values()).anyMatch(grade -> names.contains(grade.code()))) {
                List<GeoLocation> centres =
                        area.of(Objects.requireNonNull(needs.get(key)).places()).centres();
                answers.put(key, answer(structure, names, kilometres(structure, centres)));
            }
        });
    }

    private static Answer answer(StructureDocument structure, Set<String> names, @Nullable Long kilometres) {
        Grade grade = Stream.of(Grade.values())
                .filter(one -> names.contains(one.code()))
                .findFirst()
                .orElse(Grade.CLOSE);
        return new Answer(structure, grade, names, kilometres);
    }

    private static @Nullable Long kilometres(StructureDocument structure, List<GeoLocation> centres) {
        StructureDocument.Point at = structure.position();
        return at == null || centres.isEmpty()
                ? null
                : Math.round(centres.stream()
                        .map(GeoLocation::latlon)
                        .mapToDouble(centre -> PlaceMatch.kilometres(at.lat(), at.lon(), centre.lat(), centre.lon()))
                        .min()
                        .orElseThrow());
    }

    private static float score(Grade grade) {
        return (Grade.values().length - grade.ordinal()) * STEP;
    }

    private static Query named(String name, Query query, float boost) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(boost).queryName(name)));
    }

    /** Who could answer at all, as the choice narrows it. */
    private Query filter(Need need, Choice choice) {
        MatchingRule.Reading reading = rule.read(need);
        List<Query> filters = new ArrayList<>();
        filters.add(
                choice.grades().isEmpty()
                        ? reading.any()
                        : anyOfThem(reading.grades().entrySet().stream()
                                .filter(grade -> choice.grades().contains(grade.getKey()))
                                .map(Map.Entry::getValue)));
        if (!choice.kinds().isEmpty()) {
            filters.add(anyOf("kinds", choice.kindCodes()));
        }
        List<GeoLocation> centres = area.of(need.places()).centres();
        if (!choice.reaches().isEmpty() && !centres.isEmpty()) {
            filters.add(any(
                    choice.reaches().stream().map(reach -> at(reach, centres)).toList()));
        }
        return all(filters);
    }

    private SearchRequest count(Need need) {
        Query filter = filter(need, Choice.EVERYONE);
        MatchingRule.Reading reading = rule.read(need);
        Map<String, Query> grades = new LinkedHashMap<>();
        reading.grades().forEach((grade, query) -> grades.put(grade.code(), query));
        Map<String, Aggregation> within = new LinkedHashMap<>();
        within.put("kinds", byValue("kinds"));
        List<GeoLocation> centres = area.of(need.places()).centres();
        if (!centres.isEmpty()) {
            Map<String, Query> reaches = new LinkedHashMap<>();
            for (Reach reach : Reach.values()) {
                reaches.put(reach.code(), at(reach, centres));
            }
            within.put("reaches", byQuery(reaches));
        }
        return SearchRequest.of(s -> s.index(ALIAS)
                .size(0)
                .query(filter)
                .aggregations("small", a -> a.filter(reading.facts().getOrDefault("size.small", MatchingRule.nobody())))
                .aggregations("grades", a -> a.filters(f -> f.filters(b -> b.keyed(grades)))
                        .aggregations(within)));
    }

    private static Query at(Reach reach, List<GeoLocation> centres) {
        Integer to = reach.to();
        Query inside = to == null ? everybody() : Area.within(centres, to);
        return reach.from() == 0 ? inside : without(inside, Area.within(centres, reach.from()));
    }

    private static Counts read(Map<String, Aggregate> aggregations) {
        Map<Grade, Counts.Part> parts = new EnumMap<>(Grade.class);
        aggregations.get("grades").filters().buckets().keyed().forEach((code, bucket) -> {
            Map<StructureKind, Long> kinds = new EnumMap<>(StructureKind.class);
            FacetCounts.values(bucket.aggregations().get("kinds"))
                    .forEach((kind, count) -> StructureKind.of(kind).ifPresent(known -> kinds.put(known, count)));
            Map<Reach, Long> reaches = new EnumMap<>(Reach.class);
            if (bucket.aggregations().containsKey("reaches")) {
                FacetCounts.values(bucket.aggregations().get("reaches"))
                        .forEach((band, count) -> Reach.ofCode(band).ifPresent(reach -> reaches.put(reach, count)));
            }
            Grade.ofCode(code).ifPresent(grade -> parts.put(grade, new Counts.Part(bucket.docCount(), kinds, reaches)));
        });
        return new Counts(parts, aggregations.get("small").filter().docCount());
    }

    private static List<SortOptions> order(List<GeoLocation> centres) {
        List<SortOptions> order = new ArrayList<>();
        order.add(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))));
        if (!centres.isEmpty()) {
            order.add(SortOptions.of(s -> s.geoDistance(g ->
                    g.field("position").location(centres).mode(SortMode.Min).order(SortOrder.Asc))));
        }
        order.add(SortOptions.of(s -> s.field(f -> f.field("key").order(SortOrder.Asc))));
        return order;
    }

    private static RequestItem item(SearchRequest request) {
        return RequestItem.of(r -> r.header(h -> h.index(ALIAS)).body(b -> {
            b.size(request.size()).query(request.query()).sort(request.sort());
            if (!request.aggregations().isEmpty()) {
                b.aggregations(request.aggregations());
            }
            return b;
        }));
    }
}
