package fr.jalon.content.organisation;

import java.util.Optional;
import java.util.stream.Stream;

/** How far the operator trusts an organisation. */
public enum OrganisationState {
    PENDING("pending", "En attente de validation"),
    APPROVED("approved", "Validée"),
    REFUSED("refused", "Refusée"),
    SUSPENDED("suspended", "Suspendue");

    private final String code;
    private final String label;

    OrganisationState(String code, String label) {
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

    public static Optional<OrganisationState> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
