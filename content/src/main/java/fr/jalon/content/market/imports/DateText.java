package fr.jalon.content.market.imports;

import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.text.Fold;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as buyers write them, as precise as they are: {@code 15/04/2027}, {@code avril 2027}, {@code T2 2027}. */
public final class DateText {
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}) (\\d{1,2}) (\\d{1,2})([ t]\\d{1,2} \\d{2}.*)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\d{4})( \\d{1,2} \\d{2}.*)?");
    private static final Pattern DAY_IN_WORDS = Pattern.compile("(?:le )?(\\d{1,2})(?:er)? ([a-z]+) (\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2}) (\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4}) (\\d{1,2})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("([a-z]+) (\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(?:t|q) ?([1-4]) (\\d{4})|([1-4]) ?(?:t|q) ?(\\d{4})"
            + "|([1-4])(?:er|e|eme)? (?:trimestre|trim) (\\d{4})");
    private static final Pattern YEAR_QUARTER = Pattern.compile("(\\d{4}) (?:t|q) ?([1-4])");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private DateText() {}

    /** Empty when the text is no date, or one that nobody plans. */
    public static Optional<PlannedDate> read(String text) {
        try {
            return parse(Fold.fold(text)).filter(planned -> {
                int year = planned.date().getYear();
                return year >= 2000 && year <= 2100;
            });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PlannedDate> parse(String text) {
        Matcher matcher = ISO_DAY.matcher(text);
        if (matcher.matches()) {
            return Optional.of(PlannedDate.day(date(matcher, 1, 2, 3)));
        }
        matcher = DAY.matcher(text);
        if (matcher.matches()) {
            return Optional.of(PlannedDate.day(date(matcher, 3, 2, 1)));
        }
        matcher = DAY_IN_WORDS.matcher(text);
        if (matcher.matches() && month(matcher.group(2)) > 0) {
            return Optional.of(
                    PlannedDate.day(LocalDate.of(number(matcher, 3), month(matcher.group(2)), number(matcher, 1))));
        }
        matcher = MONTH.matcher(text);
        if (matcher.matches()) {
            return Optional.of(PlannedDate.month(LocalDate.of(number(matcher, 2), number(matcher, 1), 1)));
        }
        matcher = ISO_MONTH.matcher(text);
        if (matcher.matches()) {
            return Optional.of(PlannedDate.month(LocalDate.of(number(matcher, 1), number(matcher, 2), 1)));
        }
        matcher = MONTH_IN_WORDS.matcher(text);
        if (matcher.matches() && month(matcher.group(1)) > 0) {
            return Optional.of(PlannedDate.month(LocalDate.of(number(matcher, 2), month(matcher.group(1)), 1)));
        }
        return quarter(text);
    }

    private static Optional<PlannedDate> quarter(String text) {
        Matcher matcher = YEAR_QUARTER.matcher(text);
        if (matcher.matches()) {
            return Optional.of(quarterOf(number(matcher, 1), number(matcher, 2)));
        }
        matcher = QUARTER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int group = matcher.group(1) != null ? 1 : matcher.group(3) != null ? 3 : 5;
        return Optional.of(quarterOf(number(matcher, group + 1), number(matcher, group)));
    }

    private static PlannedDate quarterOf(int year, int quarter) {
        return PlannedDate.quarter(LocalDate.of(year, 3 * quarter, 1));
    }

    private static LocalDate date(Matcher matcher, int year, int month, int day) {
        return LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
    }

    /** The month of this name or of its first letters ("janv", "sept"), 0 where there is none. */
    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).equals(name)
                    || name.length() >= 3
                            && name.length() <= 5
                            && MONTHS.get(i).startsWith(name)
                            && MONTHS.stream()
                                            .filter(month -> month.startsWith(name))
                                            .count()
                                    == 1) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
