package fr.jalon.portal.page;

import java.util.List;

/** The parts of the site that the navigation names; {@code NONE} is for pages outside them. */
public enum Section {
    MARKETS("page.nav.markets", "/marches"),
    STRUCTURES("page.nav.structures", "/structures"),
    STATISTICS("page.nav.statistics", "/statistiques"),
    NONE("", "/");

    private final String key;
    private final String href;

    Section(String key, String href) {
        this.key = key;
        this.href = href;
    }

    public String label() {
        return Messages.get(key);
    }

    public String href() {
        return href;
    }

    static List<Section> inNavigation() {
        return List.of(MARKETS, STRUCTURES, STATISTICS);
    }
}
