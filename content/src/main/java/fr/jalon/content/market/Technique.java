package fr.jalon.content.market;

import java.util.Optional;
import java.util.stream.Stream;

/** The purchasing technique, where the market uses one. */
public enum Technique {
    FRAMEWORK("framework", "Accord-cadre"),
    PURCHASE_ORDERS("purchase-orders", "Accord-cadre à bons de commande"),
    SUBSEQUENT_CONTRACTS("subsequent-contracts", "Accord-cadre à marchés subséquents"),
    DYNAMIC("dynamic", "Système d’acquisition dynamique");

    private final String code;
    private final String label;

    Technique(String code, String label) {
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

    public static Optional<Technique> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
