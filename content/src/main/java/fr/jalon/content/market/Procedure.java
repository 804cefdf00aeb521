package fr.jalon.content.market;

import java.util.Optional;
import java.util.stream.Stream;

/** How the buyer means to award the market. */
public enum Procedure {
    ADAPTED("adapted", "Procédure adaptée"),
    OPEN("open", "Appel d’offres ouvert"),
    RESTRICTED("restricted", "Appel d’offres restreint"),
    NEGOTIATED("negotiated", "Procédure avec négociation"),
    DIALOGUE("dialogue", "Dialogue compétitif"),
    WITHOUT_PUBLICITY("without-publicity", "Sans publicité ni mise en concurrence");

    private final String code;
    private final String label;

    Procedure(String code, String label) {
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

    public static Optional<Procedure> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
