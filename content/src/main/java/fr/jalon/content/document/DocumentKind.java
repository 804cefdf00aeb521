package fr.jalon.content.document;

import java.util.Optional;
import java.util.stream.Stream;

/** What a document is about. */
public enum DocumentKind {
    SPECIFICATION("specification", "Cahier des charges ou programme"),
    SOCIAL("social", "Clauses sociales et insertion"),
    STUDY("study", "Plan, étude ou diagnostic"),
    CALENDAR("calendar", "Calendrier"),
    OTHER("other", "Autre");

    private final String code;
    private final String label;

    DocumentKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<DocumentKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
