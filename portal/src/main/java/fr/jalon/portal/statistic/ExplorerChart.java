package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.SeriesKind;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chosen figures of one unit and one nature, drawn: lines where something observed goes through years, else bars. */
final class ExplorerChart {
    private static final int MOST_BARS = 40;
    private static final int MOST_LINES = 8;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final List<Chosen> figures;
    private final boolean several;

    /** A figure and its series. */
    record Chosen(StatisticSeries series, Observation figure) {}

    private ExplorerChart(List<Chosen> figures) {
        this.figures = figures;
        several = figures.stream().map(one -> one.series().id()).distinct().count() > 1;
    }

    /** Empty where there is too much to be read. */
    static Optional<String> draw(List<Chosen> figures, ChartWidth width) {
        ExplorerChart chart = new ExplorerChart(figures);
        Map<String, List<Chosen>> lines = chart.lines();
        boolean trend = figures.stream()
                        .allMatch(one -> one.series().kind() == SeriesKind.OBSERVATION
                                && YEAR.matcher(one.figure().period()).matches())
                && lines.values().stream().anyMatch(points -> points.size() > 1)
                && lines.values().stream().allMatch(ExplorerChart::isOnePerYear);
        if (trend && lines.size() <= MOST_LINES) {
            return Optional.of(LineChart.draw(chart.said("line"), chart.drawn(lines), width));
        }
        return figures.size() > MOST_BARS
                ? Optional.empty()
                : Optional.of(BarChart.draw(chart.said("bar"), chart.groups(), width));
    }

    private static boolean isOnePerYear(List<Chosen> points) {
        return points.stream().map(one -> one.figure().period()).distinct().count() == points.size();
    }

    private String said(String shape) {
        return Messages.get("statistic.chart." + shape) + "\u00a0: "
                + figures.stream()
                        .limit(MOST_BARS)
                        .map(one -> Stream.of(
                                                name(one, false),
                                                PeriodText.of(one.figure().period()))
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", "))
                                + " " + FigureText.full(one.figure()))
                        .collect(Collectors.joining("\u202f; "))
                + ".";
    }

    private Map<String, List<Chosen>> lines() {
        return figures.stream()
                .collect(Collectors.groupingBy(one -> name(one, false), LinkedHashMap::new, Collectors.toList()));
    }

    private List<LineChart.Line> drawn(Map<String, List<Chosen>> lines) {
        List<LineChart.Line> drawn = new ArrayList<>();
        lines.forEach((name, points) -> drawn.add(new LineChart.Line(
                lines.size() == 1 ? "" : name,
                points.stream()
                        .sorted(Comparator.comparing(one -> one.figure().period()))
                        .map(one -> new LineChart.Point(
                                Integer.parseInt(one.figure().period()),
                                one.figure().value(),
                                FigureText.full(one.figure())))
                        .toList())));
        return drawn;
    }

    private List<BarChart.Group> groups() {
        Map<String, List<BarChart.Bar>> groups = new LinkedHashMap<>();
        for (Chosen one : figures) {
            groups.computeIfAbsent(several ? one.series().title() : "", title -> new ArrayList<>())
                    .add(new BarChart.Bar(name(one, true), one.figure().value(), FigureText.full(one.figure())));
        }
        return groups.entrySet().stream()
                .map(group -> new BarChart.Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** What tells a figure from the others of its series; of a line, without its years. */
    private String name(Chosen one, boolean bar) {
        List<Axis> axes = Axis.varying(one.series().observations());
        Stream<String> own = axes.stream()
                .filter(axis -> bar || !axis.name().equals(Axis.PERIOD))
                .map(axis -> axis.of().apply(one.figure()))
                .filter(text -> !text.isEmpty());
        String name = Stream.concat(several && !bar ? Stream.of(one.series().title()) : Stream.of(), own)
                .collect(Collectors.joining(", "));
        return name.isEmpty() && bar ? StatisticPage.scope(List.of(one.figure())) : name;
    }
}
