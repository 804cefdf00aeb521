package fr.jalon.content.statistic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of published figures: its id is its address. {@code unit} is absent where figures have several;
 * {@code headline} holds positions of observations, most telling first; {@code chartFilter} is the value of a dimension to
 * which the chart keeps; {@code whole} is absent where figures are no parts of anything that could be checked.
 */
public record StatisticSeries(
        String id,
        String title,
        CitizenQuestion question,
        SeriesKind kind,
        @Nullable String unit,
        String measures,
        @Nullable String caveat,
        StatisticSource source,
        ChartShape chart,
        @Nullable String chartFilter,
        List<Integer> headline,
        List<Observation> observations,
        @Nullable Whole whole) {

    /** The observations that the chart draws. */
    public List<Observation> charted() {
        return observations.stream().filter(this::isCharted).toList();
    }

    /** The names of the dimensions that some observation has, in order. */
    public List<String> dimensionNames() {
        return observations.stream()
                .flatMap(observation -> observation.dimensions().stream())
                .map(Observation.Dimension::name)
                .distinct()
                .toList();
    }

    /** The observations to show first. */
    public List<Observation> headlines() {
        return headline.stream()
                .flatMap(position -> observations.stream().filter(observation -> observation.position() == position))
                .toList();
    }

    private boolean isCharted(Observation observation) {
        return chartFilter == null
                || observation.dimensions().stream()
                        .anyMatch(dimension -> dimension.value().equals(chartFilter));
    }
}
