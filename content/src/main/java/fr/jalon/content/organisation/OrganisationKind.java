package fr.jalon.content.organisation;

import java.util.Optional;
import java.util.stream.Stream;

/** What an organisation does here. */
public enum OrganisationKind {
    BUYER("buyer", "Acheteur public"),
    STRUCTURE("structure", "Structure inclusive"),
    COMPANY("company", "Entreprise"),
    FACILITATOR("facilitator", "Facilitateur"),
    NETWORK("network", "Réseau ou fédération");

    private final String code;
    private final String label;

    OrganisationKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in addresses and in the database. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<OrganisationKind> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
