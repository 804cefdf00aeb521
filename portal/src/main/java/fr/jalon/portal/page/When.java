package fr.jalon.portal.page;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The date at the left of a card, in three lines: what happens, when, which year. {@code full} is the same in one line,
 * {@code iso} for machines (2027-03-12, 2027-04; the first month for a quarter).
 */
public record When(String event, String main, String year, String full, String iso) {
    /** {@code precision} is day, month or quarter. */
    public static When of(String event, LocalDate date, String precision) {
        // With the day there is only room for "sept."; the whole date is in the full form.
        TextStyle length = precision.equals("day") ? TextStyle.SHORT : TextStyle.FULL;
        String month = date.getMonth().getDisplayName(length, Locale.FRENCH);
        String main =
                switch (precision) {
                    case "day" -> (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + " " + month;
                    case "month" -> month;
                    default -> Typography.quarterNumber(date) + " trim.";
                };
        String iso = precision.equals("day") ? date.toString() : date.toString().substring(0, 7);
        return new When(event, main, String.valueOf(date.getYear()), Typography.date(date, precision), iso);
    }
}
