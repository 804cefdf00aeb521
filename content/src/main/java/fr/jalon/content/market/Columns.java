package fr.jalon.content.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values that take several columns. */
final class Columns {
    private Columns() {}

    static AmountRange amount(String disclosure, @Nullable Long min, @Nullable Long max) {
        return new AmountRange(AmountRange.Disclosure.ofCode(disclosure).orElseThrow(), min, max);
    }

    static PlannedDate planned(LocalDate date, String precision) {
        return new PlannedDate(date, DatePrecision.ofCode(precision).orElseThrow());
    }

    static @Nullable PlannedDate plannedOrNull(@Nullable LocalDate date, @Nullable String precision) {
        return date == null || precision == null ? null : planned(date, precision);
    }

    static @Nullable LocalDate date(@Nullable PlannedDate planned) {
        return planned == null ? null : planned.date();
    }

    static @Nullable String precision(@Nullable PlannedDate planned) {
        return planned == null ? null : planned.precision().code();
    }
}
