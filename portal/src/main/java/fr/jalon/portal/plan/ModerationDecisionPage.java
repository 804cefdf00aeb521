package fr.jalon.portal.plan;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.imports.FieldValue;
import fr.jalon.content.market.imports.PlanSheet;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** A first publication as its buyer wrote it, and the decision of the operator. */
record ModerationDecisionPage(
        Layout layout,
        String title,
        String notice,
        List<FieldValue> facts,
        String action,
        List<Field> fields,
        Link back) {
    private static final int LONGEST = 500;

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    /** @param checked whether the answers were sent, and have to be right */
    static ModerationDecisionPage of(
            PlannedMarket market, String decision, String reason, boolean checked, String jeton) {
        boolean refused = decision.equals("refuser");
        boolean decided = refused || decision.equals("publier");
        boolean reasoned = reason.length() <= LONGEST && !(refused && reason.isEmpty());
        String title = Typography.french(market.title());
        return new ModerationDecisionPage(
                ModerationPage.layout(title)
                        .withBreadcrumb(Messages.get("moderation.title"), ModerationController.PATH)
                        .withJeton(jeton),
                title,
                "",
                PlanSheet.facts(market),
                ModerationController.PATH + "/" + market.reference(),
                List.of(
                        Field.hidden("version", String.valueOf(market.revision().version())),
                        Field.of("radios", "decision", Messages.get("moderation.decision"))
                                .withChoice("publier", Messages.get("moderation.approve"), decision.equals("publier"))
                                .withChoice("refuser", Messages.get("moderation.refuse"), refused)
                                .withError(checked && !decided ? Messages.get("moderation.decision.fault") : ""),
                        Field.of("textarea", "motif", Messages.get("moderation.reason"))
                                .optional()
                                .withHint(Messages.get("moderation.reason.hint"))
                                .withValue(reason)
                                .withError(checked && !reasoned ? Messages.get("moderation.reason.fault") : "")),
                new Link(Messages.get("moderation.back"), ModerationController.PATH));
    }

    /** The same where the market changed while it was looked at. */
    ModerationDecisionPage late() {
        return new ModerationDecisionPage(layout, title, Messages.get("moderation.late"), facts, action, fields, back);
    }
}
