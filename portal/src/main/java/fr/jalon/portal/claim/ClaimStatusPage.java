package fr.jalon.portal.claim;

import fr.jalon.content.structure.claim.Claim;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** Where a claim is; {@code fields} is empty where there is nothing to appeal against. */
record ClaimStatusPage(
        Layout layout,
        String title,
        String state,
        String text,
        String reason,
        String action,
        List<Field> fields,
        List<Link> links) {
    static ClaimStatusPage of(Claim claim, String typed, String fault, String jeton) {
        String title = Messages.get("claim.status.title", Typography.french(claim.name()));
        String code = claim.state().code();
        return new ClaimStatusPage(
                ClaimPage.layout(title).withJeton(jeton),
                title,
                Messages.get("claim.state." + code),
                Messages.get("claim.state." + code + ".text", Typography.day(claim.created())),
                claim.reason() == null ? "" : claim.reason(),
                ClaimStatusController.path(claim.id()) + "/appel",
                claim.mayAppeal() || !fault.isEmpty()
                        ? List.of(Field.of("textarea", "message", Messages.get("claim.appeal.message"))
                                .withHint(Messages.get("claim.appeal.hint"))
                                .withValue(typed)
                                .withError(fault))
                        : List.of(),
                List.of(new Link(Messages.get("claim.own.title"), OwnStructuresController.PATH)));
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }
}
