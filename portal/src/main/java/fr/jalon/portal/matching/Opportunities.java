package fr.jalon.portal.matching;

import static fr.jalon.portal.search.Aggregations.any;
import static fr.jalon.portal.search.Aggregations.anyOf;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureTrades;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.error.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The upcoming markets that a structure could answer. The index of markets narrows down which lots may concern it, then
 * the one rule is asked of this structure alone for each of them.
 */
@Singleton
public final class Opportunities {
    /** Those soonest published are looked at, reserved ones first: more is more than anybody reads. */
    private static final int MOST = 400;

    private static final Comparator<Opportunity> ORDER = Comparator.comparing(
                    (Opportunity opportunity) -> !opportunity.reserved())
            .thenComparing(opportunity -> opportunity.answer().grade())
            .thenComparing(opportunity -> opportunity.market().publicationDate())
            .thenComparing(opportunity -> opportunity.market().reference())
            .thenComparing(Opportunity::lot);

    private final MatchingIndex index;
    private final Matching matching;
    private final Needs needs;
    private final Trades trades;

    Opportunities(MatchingIndex index, Matching matching, Needs needs, Trades trades) {
        this.index = index;
        this.matching = matching;
        this.needs = needs;
        this.trades = trades;
    }

    /** The first of them, for the page of the structure; a notice where the index is away. */
    public Upcoming first(Structure structure) {
        try {
            List<Opportunity> found = reachable(structure);
            return Upcoming.of(
                    structure,
                    found.size(),
                    cards(structure, found.stream().limit(Upcoming.SHOWN).toList()));
        } catch (SearchUnavailableException e) {
            return Upcoming.away(structure);
        }
    }

    /** Where all of them are listed. */
    public static String path(String key) {
        return OpportunitiesPage.path(key);
    }

    /** Those it could answer alone or with a partner; {@code SearchUnavailableException} where the index is away. */
    public List<Opportunity> reachable(Structure structure) {
        return of(structure, EnumSet.of(Grade.ALONE, Grade.PARTNER));
    }

    /** As they are shown, with the reasons; {@code SearchUnavailableException} where the index is away. */
    public List<OpportunityCard> cards(Structure structure, List<Opportunity> found) {
        return explained(structure, found).stream()
                .map(opportunity -> OpportunityCard.of(opportunity, trades))
                .toList();
    }

    private record Key(String reference, int lot) {}

    /**
     * Reserved lots first, then by grade and by date; one lot a market, the best.
     *
     * @param grades those wanted
     */
    List<Opportunity> of(Structure structure, Set<Grade> grades) {
        Map<Key, Need> lots = new LinkedHashMap<>();
        Map<String, PlannedMarketDocument> markets = new LinkedHashMap<>();
        for (PlannedMarketDocument market : candidates(structure)) {
            markets.put(market.reference(), market);
            needs.of(market).forEach((lot, need) -> {
                if (need.isReadable() && !need.isForOthers()) {
                    lots.put(new Key(market.reference(), lot), need);
                }
            });
        }
        Map<String, Opportunity> best = new LinkedHashMap<>();
        matching.grade(structure, lots).forEach((key, answer) -> {
            PlannedMarketDocument market = Objects.requireNonNull(markets.get(key.reference()));
            Need need = Objects.requireNonNull(lots.get(key));
            if (grades.contains(answer.grade())) {
                best.merge(
                        key.reference(),
                        new Opportunity(market, key.lot(), need, answer),
                        (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
            }
        });
        return best.values().stream().sorted(ORDER).toList();
    }

    /** With the facts behind the grade. */
    List<Opportunity> explained(Structure structure, List<Opportunity> found) {
        Map<Integer, Need> shown = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            shown.put(i, found.get(i).need());
        }
        List<Opportunity> explained = new ArrayList<>();
        matching.judge(structure, shown)
                .forEach((place, answer) -> explained.add(found.get(place).with(answer)));
        return explained;
    }

    private List<PlannedMarketDocument> candidates(Structure structure) {
        Query reserved = anyOf("devices", structure.eligibleFor());
        List<Query> filters = List.of(
                anyOf(
                        "status",
                        Stream.of(MarketStatus.values())
                                .filter(MarketStatus::isAhead)
                                .map(MarketStatus::code)
                                .toList()),
                what(structure),
                where(structure));
        return index
                .one(
                        SearchRequest.of(s -> s.index(IndexContract.MARKETS.alias())
                                .size(MOST)
                                .source(f -> f.filter(e -> e.excludes(
                                        "description", "tradeWords", "placeWords", "deviceTexts", "cpvLabels")))
                                .query(q -> q.bool(b -> b.filter(filters)
                                        .should(h -> h.constantScore(
                                                c -> c.filter(reserved).boost(1f)))))
                                .sort(o -> o.score(c -> c.order(SortOrder.Desc)))
                                .sort(o ->
                                        o.field(f -> f.field("publicationDate").order(SortOrder.Asc)))
                                .sort(o -> o.field(f -> f.field("reference").order(SortOrder.Asc)))),
                        PlannedMarketDocument.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Its trades, or near ones; who puts staff at disposal helps with any clause; whose trade is not known, any reserved to it. */
    private Query what(Structure structure) {
        StructureTrades known = StructureTrades.of(structure, trades);
        List<Query> any = new ArrayList<>();
        if (known.codes().isEmpty()) {
            any.add(anyOf("devices", structure.eligibleFor()));
        } else {
            any.add(anyOf("trades", known.codes()));
            any.add(anyOf("tradeGroups", known.groups(trades)));
        }
        if (structure.kinds().stream().anyMatch(MatchingRule.STAFF::contains)) {
            any.add(anyOf("devices", List.of(ConsiderationKind.EXECUTION_CLAUSE.code())));
        }
        return any(any);
    }

    /** In the régions it is or works in; what is done all over a larger territory too. */
    private static Query where(Structure structure) {
        Set<String> regions = new LinkedHashSet<>();
        Stream.of(structure.territoriesIn(), structure.areaIn(), structure.areaCodes())
                .flatMap(List::stream)
                .filter(code -> code.startsWith("reg-"))
                .forEach(regions::add);
        List<Query> any = new ArrayList<>();
        any.add(anyOf("territoriesIn", regions));
        any.add(anyOf("placeCodes", List.of("fr")));
        if (structure.areaCodes().contains("fr")) {
            any.add(MatchingRule.everybody());
        }
        Structure.Position position = structure.position();
        if (position != null) {
            int reach =
                    structure.areaKm() == null ? Area.NEIGHBOUR_KM : Math.max(structure.areaKm(), Area.NEIGHBOUR_KM);
            any.add(Query.of(q -> q.geoDistance(g -> g.field("points")
                    .distance(reach + "km")
                    .location(l -> l.latlon(p -> p.lat(position.lat()).lon(position.lon()))))));
        }
        return any(any);
    }
}
