package fr.jalon.portal.form;

import fr.jalon.portal.page.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing a form asks, ready for {@code partials/field}.
 *
 * @param type of the HTML input, or {@code textarea}, {@code select}, {@code radios}, {@code checkboxes}, {@code checkbox}
 * @param hint what helps to answer, empty where nothing does
 * @param error what to do about the answer, empty where it is right
 * @param choices of what offers some
 */
public record Field(
        String name,
        String label,
        String type,
        String value,
        String hint,
        String error,
        String autocomplete,
        boolean required,
        List<Choice> choices) {

    /** One of the answers offered; {@code id} is that of its input. */
    public record Choice(String id, String value, String label, boolean selected) {}

    public static Field of(String type, String name, String label) {
        return new Field(name, label, type, "", "", "", "", true, List.of());
    }

    public static Field text(String name, String label) {
        return of("text", name, label);
    }

    public static Field hidden(String name, String value) {
        return of("hidden", name, "").withValue(value);
    }

    public Field withValue(String value) {
        return new Field(name, label, type, value, hint, error, autocomplete, required, choices);
    }

    public Field withHint(String hint) {
        return new Field(name, label, type, value, hint, error, autocomplete, required, choices);
    }

    /** Empty where the answer is right. */
    public Field withError(String error) {
        return new Field(name, label, type, value, hint, error, autocomplete, required, choices);
    }

    /** A token of the attribute {@code autocomplete} (HTML, WCAG 1.3.5). */
    public Field withAutocomplete(String autocomplete) {
        return new Field(name, label, type, value, hint, error, autocomplete, required, choices);
    }

    public Field optional() {
        return new Field(name, label, type, value, hint, error, autocomplete, false, choices);
    }

    /** Adds a choice; the chosen ones are those selected. */
    public Field withChoice(String value, String label, boolean selected) {
        List<Choice> all = new ArrayList<>(choices);
        all.add(new Choice(name + "-" + value, value, label, selected));
        return new Field(name, this.label, type, this.value, hint, error, autocomplete, required, List.copyOf(all));
    }

    /** For the summary at the top of the form: each fault leads to its field. */
    public static List<Link> errors(Stream<Field> fields) {
        return fields.filter(field -> !field.error.isEmpty())
                .map(field -> new Link(field.error, "#" + field.target()))
                .toList();
    }

    public boolean isHidden() {
        return type.equals("hidden");
    }

    public boolean isArea() {
        return type.equals("textarea");
    }

    /** Browsers take no value for a file. */
    public boolean isFile() {
        return type.equals("file");
    }

    public boolean isSelect() {
        return type.equals("select");
    }

    public boolean isCheckbox() {
        return type.equals("checkbox");
    }

    public boolean isGroup() {
        return type.equals("radios") || type.equals("checkboxes");
    }

    /** The type of the inputs of a group. */
    public String choiceType() {
        return type.equals("radios") ? "radio" : "checkbox";
    }

    /** The ids of what is said about the field. */
    public String describedBy() {
        String hinted = hint.isEmpty() ? "" : name + "-aide";
        return error.isEmpty() ? hinted : (hinted + " " + name + "-erreur").strip();
    }

    private String target() {
        return isGroup() && !choices.isEmpty() ? choices.getFirst().id() : name;
    }
}
