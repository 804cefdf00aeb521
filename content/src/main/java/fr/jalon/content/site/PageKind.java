package fr.jalon.content.site;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of page that there are many of; {@code code} stands in the addresses of the site maps. */
public enum PageKind {
    MARKETS("marches", "/marches/"),
    STRUCTURES("structures", "/structures/"),
    STATISTICS("statistiques", "/statistiques/");

    private final String code;
    private final String prefix;

    PageKind(String code, String prefix) {
        this.code = code;
        this.prefix = prefix;
    }

    public static Optional<PageKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** What comes before the key in the address of such a page. */
    public String prefix() {
        return prefix;
    }
}
