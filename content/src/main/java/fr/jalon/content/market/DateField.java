package fr.jalon.content.market;

import java.util.Optional;
import java.util.stream.Stream;

/** The dates of a plan that are public and whose changes are kept. */
public enum DateField {
    PUBLICATION("publication", "publication"),
    OFFERS("offers", "remise des offres"),
    START("start", "début d’exécution");

    private final String code;
    private final String label;

    DateField(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in addresses, data and exports. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<DateField> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
