package fr.jalon.content.market;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** How exactly a planned date is known. */
public enum DatePrecision {
    DAY("day", "au jour près"),
    MONTH("month", "au mois près"),
    QUARTER("quarter", "au trimestre près");

    private final String code;
    private final String label;

    DatePrecision(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code, in data and exports. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The first day of the day, month or quarter that holds the date. */
    LocalDate firstDay(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
        };
    }

    public static Optional<DatePrecision> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
