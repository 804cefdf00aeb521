package fr.jalon.portal.journal;

import fr.jalon.portal.page.Layout;

/** What was done in the name of an organisation. */
public record JournalPage(Layout layout, String title, String lead, Journal.View journal) {
    public static JournalPage of(Layout layout, String lead, Journal.View journal) {
        return new JournalPage(layout, layout.title(), lead, journal);
    }
}
