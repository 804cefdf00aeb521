package fr.jalon.portal.plan;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;

/** Asks whether a draft is to be deleted. */
record DeletePage(Layout layout, String title, String notice, String market, String action, String version, Link back) {
    static DeletePage of(PlanDesk desk, PlannedMarket market, String notice, String jeton) {
        String title = Messages.get("plan.delete.title");
        return new DeletePage(
                PlanPage.layout(title).withJeton(jeton),
                title,
                notice,
                Typography.french(market.title()),
                desk.address("/" + market.reference() + "/supprimer"),
                String.valueOf(market.revision().version()),
                new Link(Messages.get("plan.back"), desk.address("")));
    }
}
