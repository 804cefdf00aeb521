package fr.jalon.portal.matching;

import fr.jalon.portal.page.Messages;
import java.util.Optional;
import java.util.stream.Stream;

/** How well a structure could answer a lot, the best first. */
public enum Grade {
    ALONE("seule"),
    PARTNER("partenaire"),
    CLOSE("proche");

    private final String code;

    Grade(String code) {
        this.code = code;
    }

    /** As addresses and the API write it. */
    public String code() {
        return code;
    }

    public String label() {
        return Messages.get("matching.grade." + code);
    }

    public static Optional<Grade> ofCode(String code) {
        return Stream.of(values()).filter(grade -> grade.code.equals(code)).findFirst();
    }
}
