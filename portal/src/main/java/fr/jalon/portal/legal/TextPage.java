package fr.jalon.portal.legal;

import fr.jalon.content.editorial.EditorialPage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;

/** A text to read; {@code body} is HTML of our own. */
public record TextPage(Layout layout, String title, String body) {
    public static TextPage of(EditorialPage text, String path) {
        Layout layout = Layout.of(Section.NONE, text.title(), text.description(), path)
                .withBreadcrumb(Messages.get("page.home"), "/");
        return new TextPage(layout, text.title(), text.html());
    }
}
