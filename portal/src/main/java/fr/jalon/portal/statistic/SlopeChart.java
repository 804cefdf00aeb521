package fr.jalon.portal.statistic;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The same shares at a few moments, from left to right; what is large or changes much has a colour, the rest is grey. */
final class SlopeChart {
    private static final int TOP = 34;
    private static final int PLOT = 330;
    private static final int LINE_HEIGHT = 16;
    private static final int GAP = 5;
    private static final int COLOURED = 5;
    private static final int GREY = 5;

    private final List<String> moments;
    private final List<Line> lines;
    private final ChartWidth width;
    private final double highest;
    private final List<Integer> strong;
    private final double left;
    private final double right;
    private final double bottom;

    /** A value with its text. */
    record Point(BigDecimal value, String text) {}

    /** What is followed, one point for each moment, null where there is none. */
    record Line(String label, List<@Nullable Point> points) {
        Point first() {
            return points.stream().filter(point -> point != null).findFirst().orElseThrow();
        }

        Point last() {
            return points.reversed().stream()
                    .filter(point -> point != null)
                    .findFirst()
                    .orElseThrow();
        }

        private double weight() {
            return last().value().doubleValue()
                    + 2 * last().value().subtract(first().value()).abs().doubleValue();
        }
    }

    private SlopeChart(List<String> moments, List<Line> lines, ChartWidth width) {
        this.moments = moments;
        this.lines = lines;
        this.width = width;
        highest = lines.stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> point != null)
                .mapToDouble(point -> point.value().doubleValue())
                .max()
                .orElse(1);
        strong = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer index) -> -lines.get(index).weight()))
                .limit(COLOURED)
                .toList();
        boolean wide = width == ChartWidth.WIDE;
        left = wide ? 60 : 40;
        right = wide ? 440 : 132;
        bottom = TOP
                + Math.max(
                        PLOT,
                        lines.stream().mapToDouble(line -> height(label(line))).sum());
    }

    static String draw(String label, List<String> moments, List<Line> lines, ChartWidth width) {
        return new SlopeChart(moments, lines, width).svg(label);
    }

    private String svg(String label) {
        Svg svg = new Svg(width.pixels(), (int) bottom + 14, label, width.cssClass());
        for (int moment = 0; moment < moments.size(); moment++) {
            svg.line(x(moment), TOP - 8, x(moment), bottom, "chart-grid", ChartColours.GRID)
                    .text(
                            x(moment),
                            TOP - 16,
                            "middle",
                            "chart-axis",
                            ChartColours.MUTED,
                            moment == 0,
                            heading(moment));
        }
        // The strong ones come last, above the others.
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing(strong::contains))
                .forEach(index -> drawLine(svg, index));
        drawFirstValues(svg);
        drawNames(svg);
        return svg.end();
    }

    /** Where room is short, the unit of time stands once. */
    private String heading(int moment) {
        String text = moments.get(moment);
        int space = text.indexOf(' ');
        return width == ChartWidth.WIDE || moment == moments.size() - 1 || space < 0 ? text : text.substring(0, space);
    }

    private void drawLine(Svg svg, int index) {
        Line line = lines.get(index);
        String cssClass = ChartColours.cssClass(colour(index));
        String colour = ChartColours.stroke(colour(index));
        String points = IntStream.range(0, moments.size())
                .filter(moment -> line.points().get(moment) != null)
                .mapToObj(moment -> Svg.n(x(moment)) + "," + Svg.n(y(line, moment)))
                .collect(Collectors.joining(" "));
        svg.path(points, (strong.contains(index) ? "chart-line " : "chart-line chart-thin ") + cssClass, colour, "");
        for (int moment = 0; moment < moments.size(); moment++) {
            if (line.points().get(moment) != null) {
                svg.circle(
                        x(moment), y(line, moment), strong.contains(index) ? 4 : 3, "chart-mark " + cssClass, colour);
            }
        }
    }

    /** Each value once, where lines begin. */
    private void drawFirstValues(Svg svg) {
        List<Point> points = lines.stream().map(Line::first).distinct().toList();
        List<Double> wanted = points.stream().map(point -> y(point.value())).toList();
        List<Double> tops = Dodge.tops(wanted, wanted.stream().map(y -> 15.0).toList(), TOP - 8.0, bottom + 8);
        for (int index = 0; index < points.size(); index++) {
            svg.text(
                    left - 9,
                    tops.get(index) + 12,
                    "end",
                    "chart-value",
                    ChartColours.INK,
                    false,
                    points.get(index).text());
        }
    }

    private void drawNames(Svg svg) {
        List<List<String>> labels = lines.stream().map(this::label).toList();
        List<Double> wanted = lines.stream().map(line -> y(line.last().value())).toList();
        List<Double> tops =
                Dodge.tops(wanted, labels.stream().map(SlopeChart::height).toList(), TOP - 10.0, bottom + 8);
        for (int index = 0; index < lines.size(); index++) {
            double baseline = tops.get(index) + 13;
            svg.line(
                    right + 6,
                    wanted.get(index),
                    right + 20,
                    tops.get(index) + height(labels.get(index)) / 2,
                    "chart-leader",
                    ChartColours.MUTED);
            boolean coloured = strong.contains(index);
            for (String text : labels.get(index)) {
                svg.text(
                        right + 25,
                        baseline,
                        "start",
                        coloured ? "chart-value " + ChartColours.cssClass(colour(index)) : "chart-label",
                        coloured ? ChartColours.stroke(colour(index)) : ChartColours.INK,
                        coloured,
                        text);
                baseline += LINE_HEIGHT;
            }
        }
    }

    private List<String> label(Line line) {
        return Labels.wrap(line.label() + " " + line.last().text(), (int) ((width.pixels() - right - 26) / 8.4));
    }

    private static double height(List<String> label) {
        return label.size() * LINE_HEIGHT + GAP;
    }

    private int colour(int index) {
        int rank = strong.indexOf(index);
        return rank < 0 ? GREY : rank;
    }

    private double x(int moment) {
        return moments.size() < 2 ? left : left + (right - left) * moment / (moments.size() - 1);
    }

    private double y(Line line, int moment) {
        Point point = line.points().get(moment);
        return y(point == null ? BigDecimal.ZERO : point.value());
    }

    private double y(BigDecimal value) {
        return bottom - (bottom - TOP - 6) * value.doubleValue() / Math.max(highest, 1);
    }
}
