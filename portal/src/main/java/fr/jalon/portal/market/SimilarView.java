package fr.jalon.portal.market;

import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;

/** Another market that may be of interest, in two lines. */
record SimilarView(String href, String title, String meta, boolean demonstration) {
    static SimilarView of(PlannedMarketDocument market) {
        return new SimilarView(
                MarketQuery.PATH + "/" + market.reference(),
                Typography.french(market.title()),
                Messages.get(
                        "market.show.similar.meta",
                        market.buyerName(),
                        MarketText.places(market),
                        Typography.date(market.publicationDate(), market.publicationPrecision())),
                market.demonstration());
    }
}
