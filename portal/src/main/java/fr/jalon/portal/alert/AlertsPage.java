package fr.jalon.portal.alert;

import fr.jalon.content.alert.Alerts;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import java.util.List;
import java.util.stream.Stream;

/** What alerts are, where one begins, and the form by which one finds one's own. */
record AlertsPage(Layout layout, String lead, List<Link> ways, String action, Field mail, String kept) {
    static final String VIEW = "alert/about";

    static AlertsPage of(AskForm form, String jeton) {
        return new AlertsPage(
                Layout.of(
                                Section.NONE,
                                Messages.get("alert.title"),
                                Messages.get("alert.description"),
                                AlertsController.PATH)
                        .withJeton(jeton),
                Messages.get("alert.lead"),
                List.of(
                        new Link(Messages.get("alert.way.search"), "/marches"),
                        new Link(Messages.get("alert.way.all"), AskController.PATH)),
                AlertsController.PATH,
                form.mailField().withHint(Messages.get("alert.find.hint")),
                Messages.get("alert.kept", Alerts.HOURS_TO_CONFIRM, Alerts.DAYS_TO_RESUME));
    }

    public String title() {
        return layout.title();
    }

    public List<Link> errors() {
        return Field.errors(Stream.of(mail));
    }
}
