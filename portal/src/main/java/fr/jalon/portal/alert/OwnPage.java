package fr.jalon.portal.alert;

import fr.jalon.content.alert.Alert;
import fr.jalon.content.alert.AlertFrequency;
import fr.jalon.content.alert.Alerts;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The alerts of an address, which the page does not name. */
record OwnPage(Layout layout, String lead, String notice, List<Row> rows, Link stop, Link erase) {
    static final String VIEW = "alert/own";

    /**
     * One alert.
     *
     * @param state how often, or since when it is silent
     * @param found how many there are now, in words; empty where not known
     * @param choices what its buttons do
     */
    record Row(
            String anchor,
            String title,
            String state,
            String told,
            String found,
            String href,
            String action,
            List<Choice> choices) {}

    /** A button; {@code about} tells those who hear it apart from the same one of another alert. */
    record Choice(String value, String label, String about) {}

    static OwnPage of(String token, List<Row> rows, String notice, String jeton) {
        String title = Messages.get("alert.own.title");
        String path = OwnController.PATH + "/" + token;
        boolean active = rows.stream().anyMatch(row -> row.choices().size() > 1);
        return new OwnPage(
                Layout.unlisted(title, title).withJeton(jeton),
                Messages.get(rows.isEmpty() ? "alert.own.none" : "alert.own.lead"),
                notice,
                rows,
                new Link(active ? Messages.get("alert.own.stop") : "", path + OwnController.STOP),
                new Link(Messages.get("alert.own.erase"), path + OwnController.ERASE));
    }

    static Row row(String token, Alert alert, Optional<Wanted> wanted, OptionalLong found) {
        String title = wanted.map(Wanted::title)
                .orElseGet(() -> Messages.get(alert.market() == null ? "alert.broken.title" : "alert.own.gone"));
        return new Row(
                "alerte-" + alert.id(),
                title,
                state(alert),
                alert.told() == null
                        ? Messages.get("alert.own.untold")
                        : Messages.get("alert.own.told", Typography.day(alert.told())),
                found.isEmpty() ? "" : Messages.count("alert.own.found", found.getAsLong()),
                wanted.map(Wanted::href).orElse(""),
                OwnController.PATH + "/" + token + "/" + alert.id(),
                choices(alert).stream()
                        .map(choice -> new Choice(choice.value(), Messages.get("alert.do." + choice.value()), title))
                        .toList());
    }

    public String title() {
        return layout.title();
    }

    private static String state(Alert alert) {
        if (alert.stopped() != null) {
            String why = alert.ended() == null ? "stopped" : "ended." + alert.ended();
            return Messages.get("alert.state." + why, Typography.day(alert.stopped()), Alerts.DAYS_TO_RESUME);
        }
        return alert.paused() == null
                ? Messages.get("alert.state." + alert.frequency())
                : Messages.get("alert.state.paused", Typography.day(alert.paused()));
    }

    private static List<OwnChoice> choices(Alert alert) {
        if (alert.stopped() != null) {
            return alert.ended() == null ? List.of(OwnChoice.RESUME) : List.of();
        }
        List<OwnChoice> choices = new ArrayList<>();
        choices.add(alert.often() == AlertFrequency.DAY ? OwnChoice.WEEK : OwnChoice.DAY);
        choices.add(alert.paused() == null ? OwnChoice.PAUSE : OwnChoice.RESUME);
        choices.add(OwnChoice.STOP);
        return choices;
    }
}
