package fr.jalon.portal.administration;

import fr.jalon.portal.form.Field;
import fr.jalon.portal.journal.Journal;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** The journal of everything, with what narrows it. */
record OperatorJournalPage(Layout layout, String title, String action, List<Field> fields, Journal.View journal) {
    static OperatorJournalPage of(JournalQuery query, boolean unknown, List<String> actions, Journal.View journal) {
        Field action = Field.of("select", "action", Messages.get("administration.journal.action"))
                .optional()
                .withChoice(
                        "",
                        Messages.get("administration.journal.action.all"),
                        query.action().isEmpty());
        for (String one : actions) {
            action = action.withChoice(one, Journal.action(one), one.equals(query.action()));
        }
        String title = Messages.get("administration.journal.title");
        return new OperatorJournalPage(
                AdministrationPage.layout(title),
                title,
                JournalController.PATH,
                List.of(
                        Field.text("organisation", Messages.get("administration.journal.organisation"))
                                .optional()
                                .withValue(query.organisation())
                                .withError(unknown ? Messages.get("administration.journal.bad.organisation") : ""),
                        action,
                        date("du", "administration.journal.from", query.du()),
                        date("au", "administration.journal.to", query.au())),
                journal);
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    private static Field date(String name, String label, String value) {
        // What is no date is kept as it was typed, which only a plain input shows.
        return Field.of(JournalQuery.isReadable(value) ? "date" : "text", name, Messages.get(label))
                .optional()
                .withValue(value)
                .withError(JournalQuery.isReadable(value) ? "" : Messages.get("administration.journal.bad.date"));
    }
}
