package fr.jalon.content.report;

import java.util.Arrays;
import java.util.Optional;

/** What may be wrong with a public page. */
public enum ReportKind {
    WRONG("wrong", "Une information est fausse"),
    OUTDATED("outdated", "Une information est périmée"),
    CONTACT("contact", "Un contact ou un lien ne répond pas"),
    PERSONAL("personal", "Des données personnelles n’ont pas à être là"),
    /** A notice in the sense of article 16 of regulation (EU) 2022/2065. */
    ILLEGAL("illegal", "Un contenu est illicite"),
    OTHER("other", "Autre chose");

    private final String code;
    private final String label;

    ReportKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in forms and tables. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<ReportKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
