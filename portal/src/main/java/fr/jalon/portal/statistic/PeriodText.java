package fr.jalon.portal.statistic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** ISO 8601 periods in French: {@code 2013}, {@code juillet 2015}, {@code 30 juin 2015}, {@code 2009 à 2015}. */
final class PeriodText {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private PeriodText() {}

    static String of(String period) {
        int slash = period.indexOf('/');
        if (slash < 0) {
            return moment(period);
        }
        String from = period.substring(0, slash);
        String to = period.substring(slash + 1);
        return from.length() > 4 ? "du " + moment(from) + " au " + moment(to) : moment(from) + " à " + moment(to);
    }

    /** The years that periods cover together: {@code 2009 à 2013}, or the one period there is. */
    static String span(List<String> periods) {
        if (periods.stream().distinct().count() == 1) {
            return of(periods.getFirst());
        }
        String first = periods.stream()
                .map(period -> period.substring(0, 4))
                .min(String::compareTo)
                .orElseThrow();
        String last = periods.stream()
                .map(period -> period.substring(period.indexOf('/') + 1).substring(0, 4))
                .max(String::compareTo)
                .orElseThrow();
        return first.equals(last) ? first : first + " à " + last;
    }

    private static String moment(String iso) {
        return switch (iso.length()) {
            case 4 -> iso;
            case 7 -> YearMonth.parse(iso).format(MONTH);
            default -> LocalDate.parse(iso).format(DAY).replaceFirst("^1 ", "1er ");
        };
    }
}
