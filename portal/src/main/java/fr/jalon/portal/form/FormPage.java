package fr.jalon.portal.form;

import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import java.util.List;

/**
 * A page that is one form.
 *
 * @param lead what it is for
 * @param notice what has just happened, empty where nothing has
 * @param submit the word on its button
 * @param ways other ways on, below the form
 */
public record FormPage(
        Layout layout, String lead, String notice, String action, List<Field> fields, String submit, List<Link> ways) {
    public static final String VIEW = "form/form";

    public String title() {
        return layout.title();
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    public FormPage withNotice(String notice) {
        return new FormPage(layout, lead, notice, action, fields, submit, ways);
    }
}
