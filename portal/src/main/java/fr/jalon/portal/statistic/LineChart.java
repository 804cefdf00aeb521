package fr.jalon.portal.statistic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Values over years, from a scale that starts at zero; each line carries its name and last value at its end. */
final class LineChart {
    private static final int TOP = 26;
    private static final int BOTTOM = 34;
    private static final int PLOT = 270;
    private static final int LINE_HEIGHT = 16;
    private static final int GAP = 5;

    private final List<Line> lines;
    private final ChartWidth width;
    private final Scale scale;
    private final int firstYear;
    private final int lastYear;
    private final List<EndLabel> ends;
    private final double left;
    private final double right;
    private final double bottom;

    /** The value of one year, with the text that stands beside its mark. */
    record Point(int year, BigDecimal value, String text) {}

    /** A line, whose label is empty when it is alone. */
    record Line(String label, List<Point> points) {}

    private record EndLabel(int index, double y, List<String> text) {
        double height() {
            return text.size() * LINE_HEIGHT + GAP;
        }
    }

    private LineChart(List<Line> lines, ChartWidth width) {
        this.lines = lines;
        this.width = width;
        List<Point> points =
                lines.stream().flatMap(line -> line.points().stream()).toList();
        scale = Scale.of(points.stream().map(Point::value).toList());
        firstYear = points.stream().mapToInt(Point::year).min().orElseThrow();
        lastYear = points.stream().mapToInt(Point::year).max().orElseThrow();
        left = 14
                + 7.5
                        * scale.ticks().stream()
                                .mapToInt(tick -> FigureText.tick(tick).length())
                                .max()
                                .orElse(0);
        boolean labelled = lines.stream().anyMatch(line -> !line.label().isEmpty());
        right = width.pixels() - (labelled ? width.labelLength() * 7.2 + 12 : 34);
        double labels =
                labelled ? unplaced().stream().mapToDouble(EndLabel::height).sum() : 0;
        bottom = TOP + Math.max(PLOT, labels);
        ends = labelled ? place() : List.of();
    }

    static String draw(String label, List<Line> lines, ChartWidth width) {
        return new LineChart(lines, width).svg(label);
    }

    private String svg(String label) {
        Svg svg = new Svg(width.pixels(), (int) bottom + BOTTOM, label, width.cssClass());
        drawAxes(svg);
        for (int index = 0; index < lines.size(); index++) {
            drawLine(svg, index);
        }
        ends.forEach(end -> drawEnd(svg, end));
        return svg.end();
    }

    private void drawAxes(Svg svg) {
        for (BigDecimal tick : scale.ticks()) {
            svg.line(left, y(tick), right, y(tick), "chart-grid", ChartColours.GRID)
                    .text(
                            left - 10,
                            y(tick) + 4,
                            "end",
                            "chart-axis",
                            ChartColours.MUTED,
                            false,
                            FigureText.tick(tick));
        }
        List<Integer> years = lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Point::year)
                .distinct()
                .sorted()
                .toList();
        int every = Math.max(1, (int) Math.ceil(years.size() * 44 / (right - left)));
        for (int index = years.size() - 1; index >= 0; index -= every) {
            int year = years.get(index);
            svg.text(x(year), bottom + 22, "middle", "chart-axis", ChartColours.MUTED, false, Integer.toString(year));
        }
    }

    private void drawLine(Svg svg, int index) {
        Line line = lines.get(index);
        String colour = ChartColours.stroke(index);
        String cssClass = ChartColours.cssClass(index);
        String points = line.points().stream()
                .map(point -> Svg.n(x(point.year())) + "," + Svg.n(y(point.value())))
                .collect(Collectors.joining(" "));
        svg.path(points, "chart-line " + cssClass, colour, ChartColours.dashes(index));
        for (Point point : line.points()) {
            svg.circle(x(point.year()), y(point.value()), 3.8, "chart-mark " + cssClass, colour);
        }
        for (Point point : named(line)) {
            svg.text(
                    x(point.year()),
                    y(point.value()) - 11,
                    anchor(line, point),
                    "chart-value " + cssClass,
                    colour,
                    true,
                    point.text());
        }
    }

    /** A long value of a line that is alone would reach beyond the drawing at its ends. */
    private String anchor(Line line, Point point) {
        if (!line.label().isEmpty() || point.text().length() < 8) {
            return "middle";
        }
        return point.equals(line.points().getLast())
                ? "end"
                : point.equals(line.points().getFirst()) ? "start" : "middle";
    }

    /** Every value beside its mark when the line is alone; otherwise the first, as its end says the last. */
    private List<Point> named(Line line) {
        if (line.label().isEmpty()) {
            return width == ChartWidth.WIDE || line.points().size() <= 5
                    ? line.points()
                    : List.of(line.points().getFirst(), line.points().getLast());
        }
        return lines.size() <= 3 && line.points().size() > 1
                ? List.of(line.points().getFirst())
                : List.of();
    }

    private void drawEnd(Svg svg, EndLabel end) {
        String colour = ChartColours.stroke(end.index());
        double y = end.y() + 12;
        for (String text : end.text()) {
            svg.text(right + 12, y, "start", "chart-value " + ChartColours.cssClass(end.index()), colour, true, text);
            y += LINE_HEIGHT;
        }
    }

    private List<EndLabel> unplaced() {
        List<EndLabel> labels = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            labels.add(new EndLabel(
                    index,
                    0,
                    Labels.wrap(line.label() + " " + line.points().getLast().text(), width.labelLength())));
        }
        return labels;
    }

    /** As near to the end of its line as the others allow. */
    private List<EndLabel> place() {
        List<EndLabel> sorted = unplaced().stream()
                .sorted(Comparator.comparingDouble(label -> end(label)))
                .toList();
        List<EndLabel> placed = new ArrayList<>();
        double room = sorted.stream().mapToDouble(EndLabel::height).sum();
        double floor = TOP - 10;
        for (EndLabel label : sorted) {
            room -= label.height();
            double wanted = end(label) - label.height() / 2;
            double y = Math.min(Math.max(wanted, floor), bottom + 8 - room - label.height());
            placed.add(new EndLabel(label.index(), y, label.text()));
            floor = y + label.height();
        }
        return placed;
    }

    private double end(EndLabel label) {
        return y(lines.get(label.index()).points().getLast().value());
    }

    private double x(int year) {
        double from = left + 22;
        double to = right - 8;
        return firstYear == lastYear ? from : from + (to - from) * (year - firstYear) / (lastYear - firstYear);
    }

    private double y(BigDecimal value) {
        return bottom - (bottom - TOP) * scale.ratio(value);
    }
}
