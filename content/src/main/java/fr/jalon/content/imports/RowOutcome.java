package fr.jalon.content.imports;

import java.util.Locale;

/** What became of one row of an imported file: exactly one of these. */
public enum RowOutcome {
    CREATED("créée", "créées"),
    UPDATED("mise à jour", "mises à jour"),
    UNCHANGED("inchangée", "inchangées"),
    /** Joined to the record another row of the same file made. */
    MERGED("fusionnée", "fusionnées"),
    REFUSED("refusée", "refusées");

    private final String label;
    private final String plural;

    RowOutcome(String label, String plural) {
        this.label = label;
        this.plural = plural;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String plural() {
        return plural;
    }
}
