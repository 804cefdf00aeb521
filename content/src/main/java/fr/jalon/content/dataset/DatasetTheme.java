package fr.jalon.content.dataset;

import java.util.Locale;

/** The families of datasets, in the order in which they are shown; those of one family are built at one moment. */
public enum DatasetTheme {
    MARKETS("Marchés programmés"),
    STRUCTURES("Structures inclusives"),
    STATISTICS("Statistiques"),
    REFERENCES("Listes de référence"),
    DEMONSTRATION("Données de démonstration");

    private final String label;

    DatasetTheme(String label) {
        this.label = label;
    }

    static DatasetTheme ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String label() {
        return label;
    }
}
