package fr.jalon.portal.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The date at the left of a card, in three lines: what happens, when, which year. {@code full} is the same in one line,
 * {@code iso} for machines (2027-03-12, 2027-04; the first month for a quarter).
 */
public record When(String event, String main, String year, String full, String iso) {
    private static final int WIDEST_MONTH = "janvier".length();

    /** {@code precision} is day, month or quarter. */
    public static When of(String event, LocalDate date, String precision) {
        String month = month(date.getMonth());
        String main =
                switch (precision) {
                    case "day" -> (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + " " + month;
                    case "month" -> month;
                    default -> Typography.quarterNumber(date) + " trim.";
                };
        String iso = precision.equals("day") ? date.toString() : date.toString().substring(0, 7);
        return new When(event, main, String.valueOf(date.getYear()), Typography.date(date, precision), iso);
    }

    /** In full where the narrow column of a card has room for it. */
    private static String month(Month month) {
        String full = month.getDisplayName(TextStyle.FULL, Locale.FRENCH);
        return full.length() > WIDEST_MONTH ? month.getDisplayName(TextStyle.SHORT, Locale.FRENCH) : full;
    }
}
