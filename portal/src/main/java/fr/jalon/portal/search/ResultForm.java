package fr.jalon.portal.search;

import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** The forms a search may be had in besides its page, each under the address of the page with a suffix. */
public enum ResultForm {
    ATOM("application/atom+xml"),
    ICS("text/calendar"),
    CSV("text/csv"),
    JSON("application/json"),
    GEOJSON("application/geo+json"),
    /** Release packages of the Open Contracting Data Standard. */
    OCDS("application/json");

    private final String type;

    ResultForm(String type) {
        this.type = type;
    }

    private String suffix() {
        return this == OCDS ? ".ocds.json" : "." + code();
    }

    private String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private String label() {
        return Messages.get("search.tool." + code());
    }

    /** Announces the forms in the head of a page. */
    public static Layout announce(Layout layout, SearchAddress address, List<ResultForm> forms) {
        Layout announced = layout;
        for (ResultForm form : forms) {
            announced = announced.withAlternate(form.type, address.as(form.suffix()), form.label());
        }
        return announced;
    }

    public static List<Link> links(SearchAddress address, List<ResultForm> forms) {
        return forms.stream()
                .map(form -> new Link(form.label(), address.as(form.suffix())))
                .toList();
    }
}
