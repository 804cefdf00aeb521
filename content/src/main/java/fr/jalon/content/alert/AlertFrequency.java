package fr.jalon.content.alert;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/** How often an alert may bring a mail; there is one only where something is new. */
public enum AlertFrequency {
    DAY("day"),
    WEEK("week");

    private final String code;

    AlertFrequency(String code) {
        this.code = code;
    }

    /** As it is stored. */
    public String code() {
        return code;
    }

    /** The next day to look: tomorrow, or Monday. */
    public LocalDate next(LocalDate today) {
        return this == DAY ? today.plusDays(1) : today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    public static Optional<AlertFrequency> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
