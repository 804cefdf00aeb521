package fr.jalon.portal.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.figure.ComputedFigure;
import fr.jalon.content.figure.LiveFigure;
import fr.jalon.portal.page.Messages;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A figure of our own as data, with its query; {@code computed} is in UTC. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record LiveFigureJson(
        String slug,
        String title,
        String definition,
        boolean demonstration,
        @Nullable String computed,
        String measure,
        List<Row> rows,
        String sql) {
    /** {@code value} is in the unit of {@code measure}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(
            String key, String label, long items, @Nullable BigDecimal value) {}

    static LiveFigureJson of(LiveFigure which, @Nullable ComputedFigure figure, boolean demonstration) {
        return new LiveFigureJson(
                which.code(),
                LiveFigurePage.title(which),
                Messages.get("figure." + which.code() + ".definition"),
                demonstration,
                figure == null ? null : figure.computed().toString(),
                which.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                figure == null
                        ? List.of()
                        : figure.rows().stream()
                                .map(row ->
                                        new Row(row.key(), FigureLabels.label(which, row), row.items(), row.value()))
                                .toList(),
                which.sql());
    }
}
