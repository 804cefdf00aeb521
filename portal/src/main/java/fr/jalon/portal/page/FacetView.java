package fr.jalon.portal.page;

import java.util.List;

/**
 * One filter of a search with what each choice would leave; {@code parameter} is its name in the address,
 * {@code multiple} gives check boxes instead of radio buttons, {@code open} unfolds it.
 */
public record FacetView(String parameter, String title, boolean multiple, boolean open, List<Option> options) {
    /** One choice; {@code id} is unique in the page, {@code count} is printed already, empty where not counted. */
    public record Option(String id, String value, String label, String count, boolean checked) {}

    public String type() {
        return multiple ? "checkbox" : "radio";
    }

    /** The number of choices made in this filter. */
    public int active() {
        return (int) options.stream().filter(Option::checked).count();
    }
}
