package fr.jalon.content.report;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a report. */
public enum ReportDecision {
    CORRECTED("corrected", "Corrigé, ou transmis à qui corrige"),
    DISMISSED("dismissed", "Sans suite"),
    /** The page is taken from the public; its address says why. */
    WITHHELD("withheld", "Page retirée du public");

    private final String code;
    private final String label;

    ReportDecision(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in forms, tables and the journal. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<ReportDecision> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
