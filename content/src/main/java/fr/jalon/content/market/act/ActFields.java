package fr.jalon.content.market.act;

import fr.jalon.content.imports.Siren;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields of an act; what is wrong is said in French with the name of the field as the format has it. */
final class ActFields {
    private static final int LONGEST_QUOTE = 60;
    private static final int DATE = 10;

    private final Function<String, Optional<String>> cpvs;

    /**
     * @param cpvs the CPV code of eight digits that a text writes
     */
    ActFields(Function<String, Optional<String>> cpvs) {
        this.cpvs = cpvs;
    }

    /** The SIREN of a SIREN or SIRET as people write it. */
    String siren(String field, String text, List<String> faults) {
        String digits = text.replaceAll("[\\s\\p{Z}.]", "");
        // The five digits of an establishment are often wrong in these files: who buys is told by the nine first.
        boolean length = digits.length() == Siren.DIGITS || digits.length() == 14;
        if (length && Siren.isValid(digits.substring(0, Siren.DIGITS))) {
            return digits.substring(0, Siren.DIGITS);
        }
        faults.add(fault(field, "un SIRET ou un SIREN est attendu", text));
        return "";
    }

    String text(String field, String text, int longest, List<String> faults) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.isEmpty()) {
            faults.add(field + "\u00a0: ce champ est vide");
        }
        return clean.substring(0, Math.min(clean.length(), longest));
    }

    List<String> cpv(String field, String text, List<String> faults) {
        Optional<String> code = cpvs.apply(text);
        if (code.isEmpty()) {
            faults.add(fault(field, "un code CPV est attendu", text));
        }
        return code.stream().toList();
    }

    /** A day, whatever time zone follows it. */
    LocalDate day(String field, String text, List<String> faults) {
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(text.length(), DATE)));
            if (day.getYear() >= 1990 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        faults.add(fault(field, "une date comme 2026-11-30 est attendue", text));
        return LocalDate.EPOCH;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String fault(String field, String expected, String text) {
        return text.isBlank()
                ? field + "\u00a0: " + expected + ", le champ est vide"
                : field + "\u00a0: " + expected + ", il y a «\u00a0" + shortened(text.strip()) + "\u00a0»";
    }
}
