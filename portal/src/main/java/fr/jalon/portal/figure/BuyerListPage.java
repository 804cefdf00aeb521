package fr.jalon.portal.figure;

import fr.jalon.content.figure.BuyerOfMarkets;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import java.util.List;

/** The buyers that publish something here. */
record BuyerListPage(Layout layout, String title, String lead, List<Line> buyers) {
    /** A buyer, how many of its markets are public, and whether it is invented. */
    record Line(String name, String href, String markets, boolean demonstration) {}

    static BuyerListPage of(List<BuyerOfMarkets> buyers) {
        String title = Messages.get("figure.buyers.title");
        return new BuyerListPage(
                Layout.of(Section.STATISTICS, title, Messages.get("figure.buyers.lead"), BuyerController.PATH)
                        .withBreadcrumb(Section.STATISTICS.label(), "/statistiques")
                        .withBreadcrumb(Messages.get("figure.list.title"), LiveFigureController.PATH)
                        .withDemonstration(
                                !buyers.isEmpty() && buyers.stream().allMatch(BuyerOfMarkets::demonstration)),
                title,
                Messages.get("figure.buyers.lead"),
                buyers.stream()
                        .map(buyer -> new Line(
                                buyer.name(),
                                BuyerController.PATH + "/" + buyer.siren(),
                                Messages.count("figure.buyers.markets", buyer.markets()),
                                buyer.demonstration()))
                        .toList());
    }
}
