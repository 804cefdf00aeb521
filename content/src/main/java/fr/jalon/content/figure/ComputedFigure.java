package fr.jalon.content.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure as last computed, of real entries or of the demonstration's, in the order of its query. */
public record ComputedFigure(LiveFigure figure, Instant computed, List<Row> rows) {
    /** {@code items} are counted, {@code value} is in the unit of the figure's measure. */
    public record Row(
            String key, String label, long items, @Nullable BigDecimal value) {}
}
