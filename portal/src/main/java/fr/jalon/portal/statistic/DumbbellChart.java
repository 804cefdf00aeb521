package fr.jalon.portal.statistic;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What two sources say of the same thing, a mark each, joined by the difference; each mark carries its source and value. */
final class DumbbellChart {
    private static final int LABEL_COLUMN = 250;
    private static final int LINE_HEIGHT = 16;
    private static final int ROW = 30;
    private static final double CHARACTER = 8.4;

    private final List<Row> rows;
    private final List<String> sources;
    private final ChartWidth width;
    private final Scale scale;
    private final double start;
    private final double end;

    /** What one source says. */
    record Mark(String source, BigDecimal value, String text) {
        private String label() {
            return source + " " + text;
        }
    }

    /** One thing, and what each source says of it. */
    record Row(String label, List<Mark> marks) {
        private List<Mark> sorted() {
            return marks.stream().sorted(Comparator.comparing(Mark::value)).toList();
        }

        private boolean agreed() {
            return marks.stream()
                            .map(mark -> mark.value().stripTrailingZeros())
                            .distinct()
                            .count()
                    == 1;
        }
    }

    private DumbbellChart(List<Row> rows, ChartWidth width) {
        this.rows = rows;
        this.width = width;
        List<Mark> marks = rows.stream().flatMap(row -> row.marks().stream()).toList();
        sources = marks.stream().map(Mark::source).distinct().toList();
        scale = Scale.of(marks.stream().map(Mark::value).toList());
        double room = CHARACTER
                        * marks.stream()
                                .mapToInt(mark -> mark.label().length())
                                .max()
                                .orElse(0)
                + 14;
        start = (width == ChartWidth.WIDE ? LABEL_COLUMN : 0) + room;
        end = width.pixels() - room;
    }

    static String draw(String label, List<Row> rows, ChartWidth width) {
        return new DumbbellChart(rows, width).svg(label);
    }

    private String svg(String label) {
        double height = 10 + rows.stream().mapToDouble(this::height).sum();
        Svg svg = new Svg(width.pixels(), (int) Math.ceil(height), label, width.cssClass());
        double y = 5;
        for (Row row : rows) {
            draw(svg, row, y);
            y += height(row);
        }
        return svg.end();
    }

    private void draw(Svg svg, Row row, double y) {
        boolean wide = width == ChartWidth.WIDE;
        List<String> label = label(row);
        double middle = wide ? y + height(row) / 2 : y + label.size() * LINE_HEIGHT + ROW / 2.0;
        double baseline = wide ? middle + 4.5 - (label.size() - 1) * LINE_HEIGHT / 2.0 : y + 14;
        for (String text : label) {
            svg.text(
                    wide ? LABEL_COLUMN - 14 : 0,
                    baseline,
                    wide ? "end" : "start",
                    "chart-label",
                    ChartColours.INK,
                    false,
                    text);
            baseline += LINE_HEIGHT;
        }
        svg.line(start, middle, end, middle, "chart-grid", ChartColours.GRID);
        List<Mark> marks = row.sorted();
        svg.bar(x(marks.getFirst()), middle, x(marks.getLast()), "chart-span", ChartColours.MUTED);
        for (Mark mark : marks) {
            int colour = sources.indexOf(mark.source()) % 2 == 0 ? 1 : 0;
            svg.circle(x(mark), middle, 7, "chart-mark " + ChartColours.cssClass(colour), ChartColours.stroke(colour));
        }
        if (marks.size() > 1 && row.agreed()) {
            String both = row.marks().stream().map(Mark::source).collect(Collectors.joining(" et "));
            value(
                    svg,
                    marks.getLast(),
                    middle,
                    true,
                    both + " " + marks.getLast().text());
            return;
        }
        if (marks.size() > 1) {
            value(svg, marks.getFirst(), middle, false, marks.getFirst().label());
        }
        value(svg, marks.getLast(), middle, true, marks.getLast().label());
    }

    private void value(Svg svg, Mark mark, double middle, boolean after, String text) {
        int colour = sources.indexOf(mark.source()) % 2 == 0 ? 1 : 0;
        svg.text(
                x(mark) + (after ? 12 : -12),
                middle + 4.5,
                after ? "start" : "end",
                "chart-value " + ChartColours.cssClass(colour),
                ChartColours.stroke(colour),
                true,
                text);
    }

    private double height(Row row) {
        int text = label(row).size() * LINE_HEIGHT;
        return width == ChartWidth.WIDE ? Math.max(ROW, text + 10) : text + ROW + 4;
    }

    private List<String> label(Row row) {
        return Labels.wrap(row.label(), width == ChartWidth.WIDE ? 33 : 42);
    }

    private double x(Mark mark) {
        return start + (end - start) * scale.ratio(mark.value());
    }
}
