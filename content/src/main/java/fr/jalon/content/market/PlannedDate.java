package fr.jalon.content.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A date as far as it is known: the first day of the day, month or quarter that was announced. */
public record PlannedDate(LocalDate date, DatePrecision precision) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    public PlannedDate {
        date = precision.firstDay(date);
    }

    public static PlannedDate day(LocalDate date) {
        return new PlannedDate(date, DatePrecision.DAY);
    }

    public static PlannedDate month(LocalDate date) {
        return new PlannedDate(date, DatePrecision.MONTH);
    }

    public static PlannedDate quarter(LocalDate date) {
        return new PlannedDate(date, DatePrecision.QUARTER);
    }

    /** {@code 1er avril 2027}, {@code avril 2027} or {@code 2e trimestre 2027}, without an article before it. */
    public String label() {
        return switch (precision) {
            case DAY -> date.getDayOfMonth() == 1 ? "1er " + MONTH.format(date) : DAY_AND_MONTH.format(date);
            case MONTH -> MONTH.format(date);
            case QUARTER ->
                (date.getMonthValue() == 1 ? "1er" : quarterNumber() + "e") + " trimestre " + date.getYear();
        };
    }

    /** {@code 2027-04-01}, {@code 2027-04} or {@code 2027-Q2}. */
    public String iso() {
        return switch (precision) {
            case DAY -> date.toString();
            case MONTH -> YearMonth.from(date).toString();
            case QUARTER -> date.getYear() + "-Q" + quarterNumber();
        };
    }

    /** What {@link #iso} wrote. */
    public static PlannedDate parse(String iso) {
        if (iso.contains("Q")) {
            int quarter = Integer.parseInt(iso.substring(iso.length() - 1));
            return quarter(LocalDate.of(Integer.parseInt(iso.substring(0, 4)), 3 * quarter, 1));
        }
        return iso.length() == 7 ? month(YearMonth.parse(iso).atDay(1)) : day(LocalDate.parse(iso));
    }

    /** The last day of the day, month or quarter. */
    public LocalDate last() {
        return switch (precision) {
            case DAY -> date;
            case MONTH -> date.plusMonths(1).minusDays(1);
            case QUARTER -> date.plusMonths(3).minusDays(1);
        };
    }

    /** As exactly known, this many months later. */
    public PlannedDate plusMonths(int months) {
        return new PlannedDate(date.plusMonths(months), precision);
    }

    /** The months it may turn out to be in. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(date), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(last())))
                .toList();
    }

    private int quarterNumber() {
        return (date.getMonthValue() - 1) / 3 + 1;
    }
}
