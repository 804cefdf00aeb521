package fr.jalon.portal.matching;

import fr.jalon.content.market.PlannedMarketDocument.LotOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.PlaceOfDocument;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Wording;
import java.util.List;

/** An upcoming market in the list of what a structure could answer, and why it is there. */
public record OpportunityCard(
        String reference,
        String href,
        String title,
        String lot,
        String meta,
        boolean demonstration,
        String grade,
        boolean reserved,
        List<String> reasons,
        String partners) {
    private static final int PLACES = 2;

    static OpportunityCard of(Opportunity opportunity, Trades trades) {
        var market = opportunity.market();
        String lot = market.lots().size() == 1
                ? ""
                : market.lots().stream()
                        .filter(one -> one.number() == opportunity.lot())
                        .map(LotOfDocument::title)
                        .findFirst()
                        .map(title -> Messages.get("matching.markets.lot", opportunity.lot(), Typography.french(title)))
                        .orElse("");
        return new OpportunityCard(
                market.reference(),
                "/marches/" + market.reference() + "#lot-" + opportunity.lot(),
                Typography.french(market.title()),
                lot,
                Messages.get(
                        "matching.markets.meta",
                        market.buyerName(),
                        Wording.some(
                                market.places().stream()
                                        .map(PlaceOfDocument::label)
                                        .toList(),
                                PLACES),
                        Typography.date(market.publicationDate(), market.publicationPrecision())),
                market.demonstration(),
                opportunity.answer().grade().label(),
                opportunity.reserved(),
                Reasons.of(opportunity.answer(), opportunity.need(), trades),
                opportunity.answer().grade() == Grade.ALONE
                        ? ""
                        : PartnersPage.path(market.reference(), opportunity.lot()) + "?" + PartnersController.WITH + "="
                                + opportunity.answer().structure().key());
    }
}
