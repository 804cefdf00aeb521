package fr.jalon.content.organisation;

import java.util.Optional;
import java.util.stream.Stream;

/** What a member does in an organisation: an owner also decides who belongs to it. */
public enum MemberRole {
    OWNER("owner", "Responsable"),
    EDITOR("editor", "Rédaction");

    private final String code;
    private final String label;

    MemberRole(String code, String label) {
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

    public static Optional<MemberRole> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
