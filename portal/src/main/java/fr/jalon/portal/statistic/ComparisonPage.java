package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.SourceComparison;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures that contradict each other: each with who says it, drawn where their unit is one, and why they differ. */
record ComparisonPage(
        Layout layout,
        String title,
        String summary,
        List<Side> sides,
        @Nullable Drawing drawing,
        String notDrawn,
        String explanation,
        String advice,
        List<Side> series) {

    /** A figure: who gives it, what it counts, of when; {@code document} is the series it is read in. */
    record Side(String source, String value, String unit, String label, String when, String document, String href) {}

    /** The figures side by side. */
    record Drawing(String title, String wide, String narrow) {}

    /** A figure with the series it is of. */
    private record Found(SourceComparison.Side side, StatisticSeries series, Observation figure) {
        Side shown() {
            return new Side(
                    side.source(),
                    FigureText.large(figure),
                    FigureText.words(figure),
                    side.label(),
                    PeriodText.of(figure.period()),
                    series.title(),
                    StatisticController.PATH + "/" + series.id());
        }
    }

    static ComparisonPage of(SourceComparison comparison, List<StatisticSeries> series) {
        List<Found> found = comparison.sides().stream()
                .flatMap(side -> series.stream()
                        .filter(one -> one.id().equals(side.series()))
                        .flatMap(one -> one.observations().stream()
                                .filter(figure -> figure.position() == side.position())
                                .map(figure -> new Found(side, one, figure))))
                .toList();
        List<String> units =
                found.stream().map(one -> one.figure().unit()).distinct().toList();
        return new ComparisonPage(
                Layout.of(
                                Section.STATISTICS,
                                comparison.title(),
                                comparison.summary(),
                                ComparisonController.PATH + "/" + comparison.slug())
                        .withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH)
                        .withBreadcrumb(Messages.get("statistic.comparisons.title"), ComparisonController.PATH),
                comparison.title(),
                comparison.summary(),
                found.stream().map(Found::shown).toList(),
                drawing(comparison, series, found, units).orElse(null),
                units.size() == 1
                        ? ""
                        : Messages.get(
                                "statistic.comparison.units",
                                units.stream()
                                        .map(unit -> "«\u00a0" + unit + "\u00a0»")
                                        .collect(Collectors.joining(", "))),
                comparison.explanation(),
                comparison.advice(),
                List.copyOf(found.stream()
                        .map(Found::shown)
                        .collect(Collectors.toMap(
                                Side::href, side -> side, (first, second) -> first, LinkedHashMap::new))
                        .values()));
    }

    /** The chart of a series that has both sources, or else bars of the figures, which must have one unit and one nature. */
    private static Optional<Drawing> drawing(
            SourceComparison comparison, List<StatisticSeries> series, List<Found> found, List<String> units) {
        Optional<StatisticSeries> drawn = series.stream()
                .filter(one -> comparison.chart().filter(one.id()::equals).isPresent())
                .findFirst();
        if (drawn.isPresent()) {
            return SeriesChart.of(drawn.get())
                    .map(chart -> new Drawing(
                            drawn.get().title(), chart.draw(ChartWidth.WIDE), chart.draw(ChartWidth.NARROW)));
        }
        boolean oneKind =
                found.stream().map(one -> one.series().kind()).distinct().count() == 1;
        if (units.size() > 1 || !oneKind || found.size() < 2) {
            return Optional.empty();
        }
        List<BarChart.Bar> bars = found.stream()
                .map(one -> new BarChart.Bar(
                        one.side().source() + ", " + one.side().label(),
                        one.figure().value(),
                        FigureText.full(one.figure())))
                .toList();
        String said = Messages.get("statistic.chart.bar") + "\u00a0: "
                + bars.stream().map(bar -> bar.label() + " " + bar.text()).collect(Collectors.joining("\u202f; "))
                + ".";
        List<BarChart.Group> groups = List.of(new BarChart.Group("", bars));
        return Optional.of(new Drawing(
                Typography.french(comparison.title()),
                BarChart.draw(said, groups, ChartWidth.WIDE),
                BarChart.draw(said, groups, ChartWidth.NARROW)));
    }
}
