package fr.jalon.content.market;

import java.util.Optional;
import java.util.stream.Stream;

/** What is bought, in the three natures of public contracts. */
public enum Nature {
    WORKS("works", "Travaux"),
    SUPPLIES("supplies", "Fournitures"),
    SERVICES("services", "Services");

    private final String code;
    private final String label;

    Nature(String code, String label) {
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

    public static Optional<Nature> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
