package fr.jalon.portal.plan;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** Asks why a market is given up. */
record WithdrawPage(Layout layout, String title, String market, String action, List<Field> fields, Link back) {
    static final int LONGEST = 500;

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    static WithdrawPage of(PlanDesk desk, PlannedMarket market, String reason, String fault, String jeton) {
        String title = Messages.get("plan.withdraw.title");
        return new WithdrawPage(
                PlanPage.layout(title).withJeton(jeton),
                title,
                market.title(),
                desk.address("/" + market.reference() + "/abandonner"),
                List.of(
                        Field.hidden("version", String.valueOf(market.revision().version())),
                        Field.of("textarea", "motif", Messages.get("plan.withdraw.reason"))
                                .withHint(Messages.get("plan.withdraw.reason.hint"))
                                .withValue(reason)
                                .withError(fault)),
                new Link(Messages.get("plan.back"), desk.address("")));
    }
}
