package fr.jalon.content.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Number of an establishment in the SIRENE register: its SIREN, five digits, and a check over all fourteen. */
public record Siret(String value) {
    private static final int DIGITS = 14;
    /** La Poste has more establishments than Luhn allows: the sum of its digits is a multiple of five instead. */
    private static final String LA_POSTE = "356000000";

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.\\-_'’]+");
    private static final Pattern DECIMAL_TAIL = Pattern.compile("\\d{9,}[.,]0+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,2}");

    public Siret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIRET: " + value);
        }
    }

    /** What a cell that should hold a SIRET turned out to hold. */
    public sealed interface Reading {}

    /** A good number, with what had to be repaired to read it. */
    public record Valid(Siret siret, List<String> repairs) implements Reading {}

    /** Something, but no SIRET; the reason is French. */
    public record Invalid(String text, String reason) implements Reading {}

    /** Nothing. */
    public record Absent() implements Reading {}

    public static boolean isValid(String digits) {
        if (digits.length() != DIGITS || !Siren.isNumber(digits)) {
            return false;
        }
        String siren = digits.substring(0, Siren.DIGITS);
        if (!Siren.isValid(siren)) {
            return false;
        }
        return Siren.luhn(digits)
                || siren.equals(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    /** Reads a cell: spaces, dots and hyphens are dropped, zeros a spreadsheet lost are put back where the check then holds. */
    public static Reading read(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return new Absent();
        }
        List<String> repairs = new ArrayList<>();
        String digits = withoutSpreadsheetNotation(text, repairs);
        if (!Siren.isNumber(digits)) {
            return new Invalid(text, "SIRET illisible\u00a0: «\u00a0" + shortened(text) + "\u00a0»");
        }
        if (digits.chars().allMatch(c -> c == '0')) {
            return new Absent();
        }
        if (digits.length() == Siren.DIGITS) {
            return new Invalid(
                    text,
                    "SIRET de 9 chiffres (" + digits
                            + ")\u00a0: c’est un SIREN, il manque les 5 chiffres de l’établissement");
        }
        if (digits.length() < Siren.DIGITS || digits.length() > DIGITS) {
            return new Invalid(
                    text, "SIRET de " + digits.length() + " chiffres au lieu de 14\u00a0: " + shortened(digits));
        }
        String padded = "0".repeat(DIGITS - digits.length()) + digits;
        if (!isValid(padded)) {
            return new Invalid(text, "SIRET faux, sa clé de contrôle ne correspond pas\u00a0: " + digits);
        }
        if (padded.length() != digits.length()) {
            repairs.add("zéros perdus en tête du SIRET, rétablis (" + digits + " → " + padded + ")");
        }
        return new Valid(new Siret(padded), List.copyOf(repairs));
    }

    public Siren siren() {
        return new Siren(value.substring(0, Siren.DIGITS));
    }

    /** As it is printed for people: {@code 775 544 083 00477}, with no-break spaces. */
    public String printed() {
        return value.substring(0, 3)
                + '\u00a0'
                + value.substring(3, 6)
                + '\u00a0'
                + value.substring(6, 9)
                + '\u00a0'
                + value.substring(9);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String withoutSpreadsheetNotation(String text, List<String> repairs) {
        if (DECIMAL_TAIL.matcher(text).matches()) {
            repairs.add("décimale ajoutée au SIRET par un tableur, retirée");
            return text.substring(0, text.indexOf(text.contains(".") ? '.' : ','));
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            // Fewer digits than this were rounded away: what is left names another establishment.
            if (number.precision() < DIGITS - 1) {
                return text;
            }
            repairs.add("SIRET en notation scientifique, développé");
            return number.toPlainString();
        }
        return SEPARATORS.matcher(text).replaceAll("");
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
