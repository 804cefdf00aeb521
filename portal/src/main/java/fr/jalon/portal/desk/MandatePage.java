package fr.jalon.portal.desk;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.structure.mandate.Mandate;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.Objects;

/** Who else than its members keeps the page of a structure, and whom it may ask. */
record MandatePage(
        Layout layout,
        String title,
        String lead,
        String notice,
        List<Line> mandates,
        String action,
        List<Field> fields,
        Link back) {
    /** Stands for the operator in forms and addresses. */
    static final String OPERATOR = "exploitant";

    /** A mandate that was given. */
    record Line(String name, String since, String holder) {}

    static MandatePage of(
            Desk desk, List<Mandate> given, List<Organisation> networks, String done, String fault, String jeton) {
        String title = Messages.get("mandate.title");
        Field holders = Field.of("select", "reseau", Messages.get("mandate.holder"))
                .withHint(Messages.get("mandate.holder.hint"))
                .withError(fault)
                .withChoice("", Messages.get("mandate.holder.none"), true);
        if (given.stream().noneMatch(mandate -> mandate.network() == null)) {
            holders = holders.withChoice(OPERATOR, Messages.get("mandate.operator"), false);
        }
        for (Organisation network : networks) {
            if (given.stream().noneMatch(mandate -> network.id().equals(mandate.network()))) {
                holders = holders.withChoice(network.id().toString(), Typography.french(network.name()), false);
            }
        }
        return new MandatePage(
                DeskPage.layout(desk, title, true).withJeton(jeton),
                title,
                Messages.get("mandate.lead", Typography.french(desk.structure().name())),
                Messages.has("mandate.done." + done) ? Messages.get("mandate.done." + done) : "",
                given.stream().map(MandatePage::line).toList(),
                desk.path() + MandateController.END,
                List.of(holders),
                new Link(Messages.get("desk.back"), desk.path()));
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    private static Line line(Mandate mandate) {
        return new Line(
                mandate.networkName() == null
                        ? Messages.get("mandate.operator")
                        : Typography.french(mandate.networkName()),
                Messages.get("mandate.since", Typography.day(mandate.granted())),
                mandate.network() == null ? OPERATOR : Objects.toString(mandate.network()));
    }
}
