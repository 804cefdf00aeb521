package fr.jalon.content.structure;

import java.util.Arrays;
import java.util.Optional;

/** What a structure delivers: things, work done, or people put at a client's disposal. */
public enum ServiceType {
    GOODS("goods", "Vente de biens"),
    SERVICE("service", "Prestation de service"),
    SECONDMENT("secondment", "Mise à disposition de personnel");

    private final String code;
    private final String label;

    ServiceType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public static Optional<ServiceType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
