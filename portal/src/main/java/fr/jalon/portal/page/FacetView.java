package fr.jalon.portal.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * One filter of a search with what each choice would leave; {@code parameter} is its name in the address,
 * {@code multiple} gives check boxes instead of radio buttons, {@code more} are the choices folded under the others, and
 * where it is not {@code open} the whole filter is folded under its title.
 */
public record FacetView(
        String parameter, String title, boolean multiple, List<Option> options, List<Option> more, boolean open) {
    /**
     * One choice; {@code id} is unique in the page, {@code count} is printed already, empty where not counted. With an
     * {@code href} it is a link instead of a field; a {@code part} belongs to the choice before it.
     */
    public record Option(
            String id, String value, String label, String count, boolean checked, String href, boolean part) {
        public Option(String id, String value, String label, String count, boolean checked) {
            this(id, value, label, count, checked, "", false);
        }
    }

    public String type() {
        return multiple ? "checkbox" : "radio";
    }

    public int moreCount() {
        return more.size();
    }

    /** The number of choices made in this filter. */
    public int active() {
        return (int) Stream.concat(options.stream(), more.stream())
                .filter(Option::checked)
                .count();
    }
}
