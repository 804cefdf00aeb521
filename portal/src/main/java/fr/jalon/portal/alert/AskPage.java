package fr.jalon.portal.alert;

import fr.jalon.content.alert.Alerts;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import java.util.List;

/** The form that asks to be told: of what, at which address, how often; and the ways that need no address. */
record AskPage(
        Layout layout,
        String lead,
        String subject,
        List<String> words,
        Link back,
        String action,
        List<Field> fields,
        List<Link> feeds,
        String kept) {
    static final String VIEW = "alert/ask";

    static AskPage of(Wanted wanted, AskForm form, String jeton) {
        String kind = wanted.isMarket() ? "market" : "search";
        String title = Messages.get("alert.ask.title." + kind);
        Layout layout = Layout.of(Section.MARKETS, title, Messages.get("alert.ask.lead." + kind), wanted.form())
                .withIndexed(false)
                .withBreadcrumb(Messages.get("alert.markets"), "/marches")
                .withJeton(jeton);
        return new AskPage(
                layout,
                Messages.get("alert.ask.lead." + kind),
                wanted.title(),
                wanted.words(),
                new Link(Messages.get("alert.ask.back." + kind), wanted.href()),
                wanted.form(),
                form.fields(),
                wanted.feeds(),
                Messages.get("alert.kept", Alerts.HOURS_TO_CONFIRM, Alerts.DAYS_TO_RESUME));
    }

    public String title() {
        return layout.title();
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }
}
