package fr.jalon.content.market;

import java.util.Optional;
import java.util.stream.Stream;

/** The families of public buyers. */
public enum BuyerKind {
    STATE("state", "État"),
    REGION("region", "Région"),
    DEPARTMENT("department", "Département"),
    COMMUNE("commune", "Commune"),
    INTERCOMMUNALITY("intercommunality", "Intercommunalité"),
    HOSPITAL("hospital", "Établissement de santé"),
    SOCIAL_HOUSING("social-housing", "Bailleur social"),
    SOCIAL_SECURITY("social-security", "Sécurité sociale"),
    PUBLIC_ESTABLISHMENT("public-establishment", "Établissement public"),
    OTHER("other", "Autre acheteur");

    private final String code;
    private final String label;

    BuyerKind(String code, String label) {
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

    /** The first digits of a public body's SIREN say what it is. */
    public static BuyerKind ofSiren(String siren) {
        return switch (siren.substring(0, 2)) {
            case "11", "12", "13" -> STATE;
            case "18", "19" -> PUBLIC_ESTABLISHMENT;
            case "20", "24", "25" -> INTERCOMMUNALITY;
            case "21" -> COMMUNE;
            case "22" -> DEPARTMENT;
            case "23" -> REGION;
            default -> OTHER;
        };
    }

    public static Optional<BuyerKind> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
