package fr.jalon.content.account;

import java.util.stream.Stream;

/** What a person may do for whoever runs the portal; most have no such role. */
public enum OperatorRole {
    NONE("none", "aucun"),
    MODERATOR("moderator", "modération"),
    ADMINISTRATOR("administrator", "administration");

    private final String code;
    private final String label;

    OperatorRole(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public boolean includes(OperatorRole other) {
        return compareTo(other) >= 0;
    }

    static OperatorRole ofCode(String code) {
        return Stream.of(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role " + code));
    }
}
