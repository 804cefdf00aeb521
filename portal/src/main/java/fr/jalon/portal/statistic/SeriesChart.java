package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.ChartShape;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The chart of a series, where its shape allows one: figures to draw, and the sentence that says the same. */
final class SeriesChart {
    private static final int SPOKEN = 12;

    private final StatisticSeries series;
    private final List<Observation> figures;
    private final List<Axis> axes;

    private SeriesChart(StatisticSeries series) {
        this.series = series;
        figures = series.charted();
        axes = Axis.varying(figures);
    }

    static Optional<SeriesChart> of(StatisticSeries series) {
        SeriesChart chart = new SeriesChart(series);
        return series.chart() == ChartShape.NONE || chart.axes.isEmpty() ? Optional.empty() : Optional.of(chart);
    }

    String draw(ChartWidth width) {
        return series.chart() == ChartShape.LINE
                ? LineChart.draw(description(), lines(), width)
                : BarChart.draw(description(), groups(), width);
    }

    /** The part of the series that is drawn, where it is not the whole of it. */
    Optional<String> subject() {
        return Optional.ofNullable(series.chartFilter());
    }

    /** What a person hears instead of the drawing; the table under it says everything. */
    String description() {
        List<String> said = series.chart() == ChartShape.LINE ? saidOfLines() : saidOfBars();
        String rest = said.size() > SPOKEN ? "\u202f; et " + (said.size() - SPOKEN) + " autres dans le tableau" : "";
        return (series.chart() == ChartShape.LINE ? "Courbe" : "Barres")
                + "\u00a0: "
                + said.stream().limit(SPOKEN).collect(Collectors.joining("\u202f; "))
                + rest
                + ".";
    }

    private List<String> saidOfLines() {
        return lines().stream()
                .map(line -> {
                    LineChart.Point first = line.points().getFirst();
                    LineChart.Point last = line.points().getLast();
                    return (line.label().isEmpty() ? "" : line.label() + ", ")
                            + "de %s en %d à %s en %d".formatted(first.text(), first.year(), last.text(), last.year());
                })
                .toList();
    }

    private List<String> saidOfBars() {
        return groups().stream()
                .flatMap(group -> group.bars().stream()
                        .map(bar ->
                                (group.label().isEmpty() ? "" : group.label() + ", ") + bar.label() + " " + bar.text()))
                .toList();
    }

    private List<LineChart.Line> lines() {
        List<Axis> names =
                axes.stream().filter(axis -> !axis.name().equals(Axis.PERIOD)).toList();
        return figures.stream()
                .map(figure -> label(names, figure))
                .distinct()
                .map(label -> line(label, names))
                .toList();
    }

    private LineChart.Line line(String label, List<Axis> names) {
        return new LineChart.Line(
                label,
                figures.stream()
                        .filter(figure -> label(names, figure).equals(label))
                        .sorted(Comparator.comparing(Observation::period))
                        .map(figure -> new LineChart.Point(
                                Integer.parseInt(figure.period().substring(0, 4)),
                                figure.value(),
                                FigureText.full(figure)))
                        .toList());
    }

    private List<BarChart.Group> groups() {
        Axis first = axes.getFirst();
        if (axes.size() == 1) {
            List<Observation> bars = new ArrayList<>(figures);
            if (first.name().equals(Axis.TERRITORY)) {
                bars.sort(Comparator.comparing(Observation::value).reversed());
            }
            return List.of(new BarChart.Group("", bars(bars, axes)));
        }
        return first.values(figures).stream()
                .map(value -> new BarChart.Group(
                        value,
                        bars(
                                figures.stream()
                                        .filter(figure ->
                                                first.of().apply(figure).equals(value))
                                        .toList(),
                                axes.subList(1, axes.size()))))
                .toList();
    }

    private static List<BarChart.Bar> bars(List<Observation> figures, List<Axis> names) {
        return figures.stream()
                .map(figure -> new BarChart.Bar(label(names, figure), figure.value(), FigureText.full(figure)))
                .toList();
    }

    private static String label(List<Axis> names, Observation figure) {
        return names.stream().map(axis -> axis.of().apply(figure)).collect(Collectors.joining(", "));
    }
}
