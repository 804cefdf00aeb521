package fr.jalon.content.statistic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a release of series: its day, why it replaces former ones, whether it mends an error of these, and
 * whether it came with a version of the product.
 */
public record StatisticRelease(LocalDate date, @Nullable String reason, boolean correction, boolean bundled) {
    public static StatisticRelease of(LocalDate date, @Nullable String reason, boolean correction) {
        return new StatisticRelease(date, reason, correction, false);
    }

    static StatisticRelease bundled(LocalDate date) {
        return new StatisticRelease(date, null, false, true);
    }
}
