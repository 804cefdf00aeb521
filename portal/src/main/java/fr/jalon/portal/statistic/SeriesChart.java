package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.ChartShape;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        return switch (series.chart()) {
            case LINE -> LineChart.draw(description(), lines(), width);
            case STACKED -> StackedChart.draw(description(), axes.getFirst().values(figures), columns(), width);
            case SLOPE -> SlopeChart.draw(description(), axes.get(1).values(figures), slopes(), width);
            case DUMBBELL -> DumbbellChart.draw(description(), rows(), width);
            case MAP -> RegionMap.draw(description(), areas(), width);
            case BAR, NONE -> BarChart.draw(description(), groups(), width);
        };
    }

    /** The part of the series that is drawn, where it is not the whole of it. */
    Optional<String> subject() {
        return Optional.ofNullable(series.chartFilter());
    }

    /** What a person hears instead of the drawing; the table under it says everything. */
    String description() {
        List<String> said =
                switch (series.chart()) {
                    case LINE -> saidOfLines();
                    case SLOPE -> saidOfSlopes();
                    case DUMBBELL -> saidOfSources();
                    case STACKED, MAP, BAR, NONE -> saidOfBars();
                };
        String rest = said.size() > SPOKEN ? "\u202f; et " + (said.size() - SPOKEN) + " autres dans le tableau" : "";
        return Messages.get("statistic.chart." + series.chart().code())
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

    private List<String> saidOfSlopes() {
        List<String> moments = axes.get(1).values(figures);
        return slopes().stream()
                .map(line -> "%s, %s à %s, %s à %s"
                        .formatted(
                                line.label(),
                                line.first().text(),
                                moments.getFirst(),
                                line.last().text(),
                                moments.getLast()))
                .toList();
    }

    private List<String> saidOfSources() {
        return rows().stream()
                .map(row -> row.label() + ", "
                        + row.marks().stream()
                                .map(mark -> mark.text() + " selon " + mark.source())
                                .collect(Collectors.joining(" et ")))
                .toList();
    }

    private List<StackedChart.Column> columns() {
        List<String> parts = axes.getFirst().values(figures);
        if (axes.size() == 1) {
            return List.of(new StackedChart.Column("", parts(parts, figures)));
        }
        return axes.get(1).values(figures).stream()
                .map(column -> new StackedChart.Column(column, parts(parts, where(axes.get(1), column))))
                .toList();
    }

    private List<StackedChart.Part> parts(List<String> names, List<Observation> of) {
        return names.stream()
                .map(name -> of.stream()
                        .filter(figure -> axes.getFirst().of().apply(figure).equals(name))
                        .findFirst()
                        .map(figure -> new StackedChart.Part(figure.value(), FigureText.full(figure)))
                        .orElse(new StackedChart.Part(BigDecimal.ZERO, "")))
                .toList();
    }

    private List<SlopeChart.Line> slopes() {
        List<String> moments = axes.get(1).values(figures);
        return axes.getFirst().values(figures).stream()
                .map(name -> new SlopeChart.Line(name, points(where(axes.getFirst(), name), moments)))
                .toList();
    }

    private List<SlopeChart.@Nullable Point> points(List<Observation> of, List<String> moments) {
        List<SlopeChart.@Nullable Point> points = new ArrayList<>();
        for (String moment : moments) {
            points.add(of.stream()
                    .filter(figure -> axes.get(1).of().apply(figure).equals(moment))
                    .findFirst()
                    .map(figure -> new SlopeChart.Point(figure.value(), FigureText.full(figure)))
                    .orElse(null));
        }
        return points;
    }

    private List<DumbbellChart.Row> rows() {
        return axes.getFirst().values(figures).stream()
                .map(name -> new DumbbellChart.Row(
                        name,
                        where(axes.getFirst(), name).stream()
                                .map(figure -> new DumbbellChart.Mark(
                                        // What the source covers is said by the table.
                                        axes.get(1).of().apply(figure).replaceFirst(" \\(.*\\)", ""),
                                        figure.value(),
                                        FigureText.full(figure)))
                                .toList()))
                .toList();
    }

    private List<RegionMap.Area> areas() {
        return figures.stream()
                .flatMap(figure -> FormerRegions.named(figure.territory()).stream()
                        .map(region -> new RegionMap.Area(region, figure.value(), FigureText.full(figure))))
                .toList();
    }

    private List<Observation> where(Axis axis, String value) {
        return figures.stream()
                .filter(figure -> axis.of().apply(figure).equals(value))
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
