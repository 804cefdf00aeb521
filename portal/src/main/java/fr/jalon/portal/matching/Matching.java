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
import fr.jalon.portal.search.IndexState;
import fr.jalon.portal.search.PlaceMatch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** Fewer than the clauses that the smallest index takes in one search. */
    private static final int LEAVES_A_SEARCH = 900;

    private static final String ALIAS = IndexContract.STRUCTURES.alias();

    private final MatchingRule rule;
    private final Area area;
    private final MatchingIndex index;
    private final KnownCounts known = new KnownCounts();

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

    /** How many answer alone, for a list of many markets: the least that can be asked, and nothing that is known. */
    <K> Map<K, Long> alone(Map<K, Need> needs) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        String state = known.state(() -> IndexState.of(index.one(IndexState.request(ALIAS), StructureDocument.class)));
        Map<Need, Long> counts = known.of(needs.values(), state);
        List<Need> unknown = needs.values().stream()
                .filter(need -> !counts.containsKey(need))
                .distinct()
                .toList();
        List<MultiSearchResponseItem<StructureDocument>> answers = index.search(
                unknown.stream()
                        .map(need -> Objects.requireNonNull(
                                rule.read(need).conditions().get(Grade.ALONE)))
                        .map(alone -> RequestItem.of(
                                r -> r.header(h -> h.index(ALIAS)).body(b -> b.size(0)
                                        .trackTotalHits(t -> t.enabled(true))
                                        .query(alone))))
                        .toList(),
                StructureDocument.class);
        for (int i = 0; i < unknown.size(); i++) {
            var total = answers.get(i).result().hits().total();
            counts.put(unknown.get(i), total == null ? 0 : total.value());
        }
        known.keep(counts, state);
        Map<K, Long> found = new LinkedHashMap<>();
        needs.forEach((key, need) -> found.put(key, Objects.requireNonNull(counts.get(need))));
        return found;
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
        return judge(structure, needs, true);
    }

    /** As {@link #judge}, without the facts behind the grades: enough to choose whom to explain. */
    <K> Map<K, Answer> grade(Structure structure, Map<K, Need> needs) {
        return judge(structure, needs, false);
    }

    /** Lots by the hundred ask much the same of one document: it is asked each question once. */
    private <K> Map<K, Answer> judge(Structure structure, Map<K, Need> needs, boolean explained) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        Leaves leaves = new Leaves();
        Map<List<String>, Area.Cover> covers = new HashMap<>();
        Map<K, MatchingRule.Reading> readings = new LinkedHashMap<>();
        needs.forEach((key, need) -> {
            MatchingRule.Reading reading = rule.read(need, covers.computeIfAbsent(need.places(), area::of));
            reading.conditions().values().forEach(leaves::add);
            if (explained) {
                reading.facts().values().forEach(leaves::add);
            }
            readings.put(key, reading);
        });
        Map<K, Answer> answers = new LinkedHashMap<>();
        ask(structure.key(), leaves)
                .ifPresent(met -> readings.forEach((key, reading) -> {
                    Set<String> names = new HashSet<>();
                    reading.conditions().forEach((grade, query) -> {
                        if (leaves.holds(query, met.leaves())) {
                            names.add(grade.code());
                        }
                    });
                    if (explained && !names.isEmpty()) {
                        reading.facts().forEach((name, query) -> {
                            if (leaves.holds(query, met.leaves())) {
                                names.add(name);
                            }
                        });
                    }
                    if (!names.isEmpty()) {
                        List<String> places =
                                Objects.requireNonNull(needs.get(key)).places();
                        List<GeoLocation> centres =
                                Objects.requireNonNull(covers.get(places)).centres();
                        answers.put(key, answer(met.structure(), names, kilometres(met.structure(), centres)));
                    }
                }));
        return answers;
    }

    /** A structure as it is indexed, and the names of the questions that it meets. */
    private record Met(StructureDocument structure, Set<String> leaves) {}

    private Optional<Met> ask(String key, Leaves leaves) {
        Query only = Query.of(q -> q.term(t -> t.field("key").value(key)));
        List<RequestItem> searches = leaves.parts(LEAVES_A_SEARCH).stream()
                .map(named -> item(SearchRequest.of(
                        s -> s.size(1).query(q -> q.bool(b -> b.filter(only).should(named))))))
                .toList();
        Set<String> names = new HashSet<>();
        StructureDocument structure = null;
        for (MultiSearchResponseItem<StructureDocument> found : index.search(searches, StructureDocument.class)) {
            for (Hit<StructureDocument> hit : found.result().hits().hits()) {
                names.addAll(hit.matchedQueries().keySet());
                structure = hit.source();
            }
        }
        return Optional.ofNullable(structure).map(document -> new Met(document, names));
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
