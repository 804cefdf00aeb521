package fr.jalon.content.study;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a market is not for a team; the list of markets learns from each but the last two. */
public enum StudyReason {
    TRADE("trade", "Ce n’est pas notre métier"),
    PLACE("place", "Ce n’est pas notre secteur géographique"),
    SIZE("size", "C’est trop grand pour nous"),
    TIME("time", "Nous n’avons pas le temps cette fois"),
    OTHER("other", "Autre raison");

    private final String code;
    private final String label;

    StudyReason(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in forms and in the database. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<StudyReason> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
