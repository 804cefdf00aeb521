package fr.jalon.portal.market;

import static fr.jalon.portal.search.Aggregations.anyOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.search.NameIndex;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds markets ahead and their buyers by the beginning of a name. */
@Singleton
public final class MarketNameSearch {
    private static final List<Query> AHEAD = List.of(anyOf(
            "status", MarketChoices.ahead().stream().map(MarketStatus::code).toList()));

    private final NameIndex<PlannedMarketDocument> names;

    MarketNameSearch(@Nullable ElasticsearchClient client) {
        this.names = new NameIndex<>(client, IndexContract.MARKETS, PlannedMarketDocument.class);
    }

    /** Their pages. */
    public List<Link> markets(String typed, int most) {
        return names.beginningWith(typed, List.of("title.plain"), AHEAD, null, most).stream()
                .map(market -> new Link(market.title(), MarketQuery.PATH + "/" + market.reference()))
                .toList();
    }

    /** A buyer that has markets ahead; {@code siren} is a value of the filter by buyer. */
    public record Buyer(String siren, String name) {}

    public List<Buyer> buyers(String typed, int most) {
        return names.beginningWith(typed, List.of("buyerName.plain"), AHEAD, "buyerSiren", most).stream()
                .map(market -> new Buyer(market.buyerSiren(), market.buyerName()))
                .toList();
    }
}
