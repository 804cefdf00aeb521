package fr.jalon.content.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a dataset: one value a column (String, Long, BigDecimal, Boolean, LocalDate, Instant, a list of texts, or null),
 * and where it is, if anywhere.
 */
record DatasetRow(List<@Nullable Object> values, List<Point> points) {
    /** Degrees. */
    record Point(double lat, double lon) {}
}
