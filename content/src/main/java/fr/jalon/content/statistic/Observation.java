package fr.jalon.content.statistic;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published figure. {@code published} is the text of the source and {@code value} the same number; {@code period} is
 * ISO 8601 (year, date, or interval with a slash); {@code territoryCode} is absent for places that have no code today;
 * {@code locator} is given where it differs from that of the series.
 */
public record Observation(
        int position,
        List<Dimension> dimensions,
        String period,
        String territory,
        @Nullable String territoryCode,
        BigDecimal value,
        String published,
        String unit,
        @Nullable String note,
        @Nullable String locator) {

    /** A named axis and the place of the figure on it. */
    public record Dimension(String name, String value) {}
}
