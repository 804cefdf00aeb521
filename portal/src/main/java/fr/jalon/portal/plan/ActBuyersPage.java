package fr.jalon.portal.plan;

import fr.jalon.content.market.act.BuyerWithActs;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** The buyers without account whose acts an operator may link. */
record ActBuyersPage(Layout layout, String title, List<Line> buyers) {
    /** A buyer, and how many acts it has. */
    record Line(String name, String href, String facts) {}

    static ActBuyersPage of(List<BuyerWithActs> buyers) {
        String title = Messages.get("plan.acts.review.title");
        return new ActBuyersPage(
                ModerationPage.layout(title),
                title,
                buyers.stream()
                        .map(buyer -> new Line(
                                buyer.name(),
                                ActReviewController.PATH + "?acheteur=" + buyer.siren(),
                                Messages.count("plan.acts.review.acts", buyer.acts())))
                        .toList());
    }
}
