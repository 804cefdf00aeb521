package fr.jalon.portal.market;

import static fr.jalon.portal.search.Aggregations.anyOf;
import static fr.jalon.portal.search.Aggregations.is;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.search.Likeness;
import fr.jalon.portal.search.SideIndex;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other markets ahead for whom one is of interest: of the same trade or CPV class, near, with the same devices. */
@Singleton
class SimilarMarkets {
    private static final int MOST = 4;
    private static final int CPV_GROUP = 3;
    private static final int CPV_CLASS = 4;
    private static final List<Query> AHEAD = List.of(anyOf(
            "status", MarketChoices.ahead().stream().map(MarketStatus::code).toList()));

    private final SideIndex<PlannedMarketDocument> index;

    SimilarMarkets(@Nullable ElasticsearchClient client) {
        this.index = new SideIndex<>(client, IndexContract.MARKETS, PlannedMarketDocument.class);
    }

    /** The nearest first; empty where there are none, or where Elasticsearch is away. */
    List<PlannedMarketDocument> of(PlannedMarket market, MarketNames names) {
        List<String> cpv = market.allCpv();
        List<String> around = names.containers().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        Likeness likeness = new Likeness()
                .same("trades", names.tradesOf(market), 3)
                .same("cpvAncestors", beginnings(cpv, CPV_CLASS), 2)
                .same("cpvAncestors", beginnings(cpv, CPV_GROUP), 1)
                .closer("cpv", cpv, 1)
                .closer("territoriesIn", of(around, "dep-"), 2)
                .closer("territoriesIn", of(around, "reg-"), 1)
                .closer(
                        "devices",
                        market.considerations().keySet().stream()
                                .map(ConsiderationKind::code)
                                .toList(),
                        1);
        if (likeness.isEmpty()) {
            return List.of();
        }
        return index.first(MOST, search -> search.query(likeness.query(AHEAD, is("reference", market.reference())))
                .sort(s -> s.score(score -> score.order(SortOrder.Desc)))
                .sort(s -> s.field(f -> f.field("publicationDate").order(SortOrder.Asc)))
                .sort(s -> s.field(f -> f.field("reference").order(SortOrder.Asc))));
    }

    private static List<String> beginnings(List<String> cpv, int digits) {
        return cpv.stream().map(code -> code.substring(0, digits)).distinct().toList();
    }

    private static List<String> of(List<String> territories, String kind) {
        return territories.stream().filter(code -> code.startsWith(kind)).toList();
    }
}
