package fr.jalon.content.market.act;

import java.util.stream.Stream;

/** What an act is in the life of a purchase. */
public enum ActKind {
    PLANNING_NOTICE("planning-notice", "Avis de pré-information"),
    AWARD("award", "Attribution");

    private final String code;
    private final String label;

    ActKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in data. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    static ActKind ofCode(String code) {
        return Stream.of(values())
                .filter(value -> value.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
