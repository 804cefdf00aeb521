package fr.jalon.portal.market;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.document.DocumentHolder;
import fr.jalon.content.document.MarketDocuments;
import fr.jalon.content.interest.InterestRepository;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.act.PublishedActRepository;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.matching.WhoAnswers;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.Map;

/** One market, as a page and as JSON, from PostgreSQL; without Elasticsearch only the similar ones are missing. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class MarketController {
    static final String VIEW = "market/show";

    private static final String REFERENCE = "/{reference:[A-Za-z0-9-]+}";

    private final PublicMarkets markets;
    private final PublishedActRepository acts;
    private final TerritoryRepository territories;
    private final Trades trades;
    private final Cpvs cpvs;
    private final SimilarMarkets similar;
    private final MarketDocuments documents;
    private final WhoAnswers answers;
    private final InterestRepository interests;
    private final String base;

    MarketController(
            PublicMarkets markets,
            PublishedActRepository acts,
            TerritoryRepository territories,
            Trades trades,
            Cpvs cpvs,
            SimilarMarkets similar,
            MarketDocuments documents,
            WhoAnswers answers,
            InterestRepository interests,
            BaseUrl base) {
        this.markets = markets;
        this.acts = acts;
        this.territories = territories;
        this.trades = trades;
        this.cpvs = cpvs;
        this.similar = similar;
        this.documents = documents;
        this.answers = answers;
        this.interests = interests;
        this.base = base.toString();
    }

    @Get(MarketQuery.PATH + REFERENCE)
    @Produces(MediaType.TEXT_HTML)
    @View(VIEW)
    MarketPage show(String reference) {
        PlannedMarket market = markets.find(reference);
        MarketNames names = MarketNames.of(market, territories, trades, cpvs);
        return MarketPage.of(
                market,
                names,
                acts.findConfirmed(reference),
                similar.of(market, names),
                documents.of(DocumentHolder.market(reference)),
                market.status().isAhead() ? answers.of(market) : Map.of(),
                interests.count(reference));
    }

    @Get(uris = {MarketQuery.PATH + REFERENCE + ".json", Api.ROOT + "/markets" + REFERENCE})
    MarketShowJson json(String reference) {
        PlannedMarket market = markets.find(reference);
        return MarketShowJson.of(
                market,
                MarketNames.of(market, territories, trades, cpvs),
                acts.findConfirmed(market.reference()),
                documents.of(DocumentHolder.market(market.reference())),
                base);
    }
}
