package fr.jalon.portal.error;

import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** What happened, what to try, a way on. */
record ErrorPage(Layout layout, int status, String title, String message, String advice, List<Link> ways) {
    static ErrorPage of(ErrorText error) {
        Layout layout = Layout.unlisted(error.title(), error.message());
        List<Link> ways = List.of(
                new Link(Messages.get("page.nav.markets"), "/marches"),
                new Link(Messages.get("page.nav.structures"), "/structures"),
                new Link(Messages.get("page.nav.statistics"), "/statistiques"),
                new Link(Messages.get("page.home"), "/"));
        return new ErrorPage(layout, error.status(), error.title(), error.message(), error.advice(), ways);
    }
}
