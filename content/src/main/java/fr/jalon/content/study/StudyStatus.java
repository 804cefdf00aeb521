package fr.jalon.content.study;

import java.util.Optional;
import java.util.stream.Stream;

/** What a team makes of a market. */
public enum StudyStatus {
    TO_STUDY("to-study", "À étudier"),
    ANSWERING("answering", "Nous répondons"),
    NOT_FOR_US("not-for-us", "Pas pour nous");

    private final String code;
    private final String label;

    StudyStatus(String code, String label) {
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

    public static Optional<StudyStatus> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
