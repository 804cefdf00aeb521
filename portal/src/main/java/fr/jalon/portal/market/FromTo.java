package fr.jalon.portal.market;

import fr.jalon.content.market.DatePrecision;
import fr.jalon.content.market.PlannedDate;

/** From one date to another, as French says it: {@code de mars à juin 2027}, {@code du 1er au 2e trimestre 2027}. */
final class FromTo {
    private FromTo() {}

    static String of(PlannedDate before, PlannedDate after) {
        boolean sameYear = before.date().getYear() == after.date().getYear() && before.precision() == after.precision();
        String from = before.label();
        if (sameYear && before.precision() == DatePrecision.MONTH) {
            from = from.substring(0, from.lastIndexOf(' '));
        } else if (sameYear && before.precision() == DatePrecision.QUARTER) {
            from = from.substring(0, from.indexOf(' '));
        }
        return from(before, from) + (after.precision() == DatePrecision.MONTH ? " à " : " au ") + after.label();
    }

    private static String from(PlannedDate date, String text) {
        if (date.precision() != DatePrecision.MONTH) {
            return "du " + text;
        }
        boolean vowel = "ao".indexOf(text.charAt(0)) >= 0;
        return vowel ? "d’" + text : "de " + text;
    }
}
