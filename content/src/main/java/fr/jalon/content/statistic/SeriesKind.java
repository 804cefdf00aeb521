package fr.jalon.content.statistic;

import java.util.Optional;
import java.util.stream.Stream;

/** What a figure is: a target, a rule or a worked example must never be read as something observed. */
public enum SeriesKind {
    OBSERVATION("observation", "Chiffre observé"),
    TARGET("target", "Objectif ou prévision"),
    THRESHOLD("threshold", "Règle ou seuil"),
    EXAMPLE("example", "Exemple ou simulation"),
    SURVEY("survey", "Réponses à une enquête");

    private final String code;
    private final String label;

    SeriesKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public static Optional<SeriesKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
