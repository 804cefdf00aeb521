package fr.jalon.content.statistic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;

/**
 * Figures that contradict each other, and why, in plain words: {@code comparisons.csv} and {@code comparison-figures.csv},
 * which name figures of series and repeat none. {@code chart} is the series that draws both sources, if one does.
 */
public record SourceComparison(
        String slug,
        String title,
        String summary,
        String explanation,
        String advice,
        Optional<String> chart,
        List<Side> sides) {
    private static final List<SourceComparison> ALL = read();

    /** A figure of a series, by position: who gives it, and the words that follow it. */
    public record Side(String source, String series, int position, String label) {}

    public static List<SourceComparison> all() {
        return ALL;
    }

    public static Optional<SourceComparison> ofSlug(String slug) {
        return ALL.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** The comparisons in which a series stands. */
    public static List<SourceComparison> of(StatisticSeries series) {
        return ALL.stream()
                .filter(one ->
                        one.sides().stream().anyMatch(side -> side.series().equals(series.id())))
                .toList();
    }

    private static List<SourceComparison> read() {
        List<NamedCsvRecord> sides = StatisticResource.rows("comparison-figures.csv");
        return StatisticResource.rows("comparisons.csv").stream()
                .map(row -> new SourceComparison(
                        row.getField("comparison"),
                        row.getField("title"),
                        row.getField("summary"),
                        row.getField("explanation"),
                        row.getField("advice"),
                        Optional.of(row.getField("chart")).filter(chart -> !chart.isEmpty()),
                        sides.stream()
                                .filter(side -> side.getField("comparison").equals(row.getField("comparison")))
                                .map(side -> new Side(
                                        side.getField("source"),
                                        side.getField("series_id"),
                                        Integer.parseInt(side.getField("position")),
                                        side.getField("label")))
                                .toList()))
                .toList();
    }
}
