package fr.jalon.portal.market;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.List;

/** The page of a market that is not public yet, for those who prepare it or review it. */
@Singleton
public final class MarketPreview {
    private final TerritoryRepository territories;
    private final Trades trades;
    private final Cpvs cpvs;

    MarketPreview(TerritoryRepository territories, Trades trades, Cpvs cpvs) {
        this.territories = territories;
        this.trades = trades;
        this.cpvs = cpvs;
    }

    /**
     * @param layout of the space it is looked at from, without which it would seem public
     */
    public ModelAndView<? extends Record> of(PlannedMarket market, Layout layout, String back) {
        return of(market, layout, back, List.of(), "");
    }

    /**
     * @param files where its documents are read meanwhile, up to their number
     */
    public ModelAndView<? extends Record> of(
            PlannedMarket market, Layout layout, String back, List<MarketDocument> documents, String files) {
        Link way = new Link(Messages.get("market.preview.back"), back);
        return new ModelAndView<>(
                MarketController.VIEW,
                MarketPage.preview(
                        market,
                        MarketNames.of(market, territories, trades, cpvs),
                        layout,
                        way,
                        documents.stream()
                                .map(document -> DocumentView.of(document, files + document.id()))
                                .toList()));
    }
}
