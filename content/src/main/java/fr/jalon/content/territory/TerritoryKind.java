package fr.jalon.content.territory;

/** The kinds of territory; the code is the prefix of every code of that kind. */
public enum TerritoryKind {
    COMMUNE("com", "Commune"),
    EPCI("epci", "Intercommunalité"),
    DEPARTEMENT("dep", "Département"),
    REGION("reg", "Région"),
    EMPLOYMENT_ZONE("ze", "Zone d’emploi"),
    COUNTRY("fr", "Pays");

    private final String code;
    private final String label;

    TerritoryKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The kind of a code such as {@code com-59350}; throws {@link IllegalArgumentException} for other text. */
    public static TerritoryKind of(String territoryCode) {
        int dash = territoryCode.indexOf('-');
        String prefix = dash < 0 ? territoryCode : territoryCode.substring(0, dash);
        for (TerritoryKind kind : values()) {
            if (kind.code.equals(prefix)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Not a territory code: " + territoryCode);
    }
}
