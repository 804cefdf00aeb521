package fr.jalon.portal.form;

import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import java.util.List;

/** What became of a form, and ways on. */
public record NoticePage(Layout layout, String text, String advice, List<Link> ways) {
    public static final String VIEW = "form/notice";

    public String title() {
        return layout.title();
    }
}
