package fr.jalon.content.structure;

import fr.jalon.content.imports.TabularFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of a directory file, read as the field they should hold; what was put right is added to {@code repairs}. */
record RowText(TabularFile.Row row, List<String> repairs) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern INSEE = Pattern.compile("\\d{5}|2[AB]\\d{3}");
    private static final Pattern NAF = Pattern.compile("\\d{4}[A-Z]");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"(),;:]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"'<>]{3,300}");

    /** Text on one line, or null. */
    @Nullable
    String text(String... columns) {
        String text = BLANKS.matcher(row.get(columns)).replaceAll(" ").strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String postcode(String... columns) {
        String cell = row.get(columns).replace(" ", "");
        return DIGITS.matcher(cell).matches() ? padded(cell, 5, "code postal") : null;
    }

    @Nullable
    String insee(String... columns) {
        String cell = row.get(columns).replace(" ", "").toUpperCase(Locale.ROOT);
        String padded = DIGITS.matcher(cell).matches() ? padded(cell, 5, "code de la commune") : cell;
        return padded != null && INSEE.matcher(padded).matches() ? padded : null;
    }

    /** Nine characters; Corsica has letters in it. */
    @Nullable
    String finess(String... columns) {
        String cell = row.get(columns).replace(" ", "").toUpperCase(Locale.ROOT);
        String padded = DIGITS.matcher(cell).matches() ? padded(cell, 9, "numéro FINESS") : cell;
        return padded != null && padded.matches("[0-9AB]{9}") ? padded : null;
    }

    @Nullable
    String naf(String... columns) {
        String cell = row.get(columns).replace(".", "").replace(" ", "").toUpperCase(Locale.ROOT);
        if (cell.matches("\\d{3}[A-Z]")) {
            repairs.add("zéro perdu en tête du code APE, rétabli");
            return "0" + cell;
        }
        return NAF.matcher(cell).matches() ? cell : null;
    }

    /** A number of places; none where the file says zero, which sources write for unknown. */
    @Nullable
    Integer places(String... columns) {
        String cell = row.get(columns);
        return DIGITS.matcher(cell).matches() && cell.length() <= 5 && Integer.parseInt(cell) > 0
                ? Integer.valueOf(cell)
                : null;
    }

    @Nullable
    String website(String... columns) {
        String cell = row.get(columns);
        String address = cell.startsWith("www.") ? "https://" + cell : cell;
        return WEBSITE.matcher(address).matches() ? address : null;
    }

    /** Lower case; none where it cannot be an address. */
    @Nullable
    String mail(String... columns) {
        String cell = row.get(columns).strip().toLowerCase(Locale.ROOT);
        return MAIL.matcher(cell).matches() ? cell : null;
    }

    @Nullable
    Double degrees(double limit, String... columns) {
        try {
            double value = Double.parseDouble(row.get(columns).replace(',', '.'));
            return Math.abs(value) <= limit && value != 0 ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String padded(String digits, int length, String what) {
        if (digits.length() > length || digits.length() < length - 1) {
            return null;
        }
        if (digits.length() < length) {
            String note = "zéro perdu en tête du " + what + ", rétabli";
            if (!repairs.contains(note)) {
                repairs.add(note);
            }
            return "0" + digits;
        }
        return digits;
    }
}
