package fr.jalon.portal.statistic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Parts of a whole as columns of one height, joined where there are several; the last column names its parts. */
final class StackedChart {
    private static final int PLOT = 320;
    private static final int LINE_HEIGHT = 16;
    private static final int GAP = 6;
    private static final int READABLE = 19;

    private final List<String> parts;
    private final List<Column> columns;
    private final ChartWidth width;
    private final double columnWidth;
    private final double between;
    private final double left;
    private final double top;
    private final double plot;

    /** One of the parts, in the order of all; what a column lacks is zero with an empty text. */
    record Part(BigDecimal value, String text) {}

    /** A whole; its label is empty when it is alone. */
    record Column(String label, List<Part> parts) {
        double whole() {
            return parts.stream()
                    .mapToDouble(part -> part.value().doubleValue())
                    .sum();
        }
    }

    private StackedChart(List<String> parts, List<Column> columns, ChartWidth width) {
        this.parts = parts;
        this.columns = columns;
        this.width = width;
        boolean wide = width == ChartWidth.WIDE;
        left = columns.size() > 1 ? wide ? 46 : 34 : 0;
        columnWidth = columns.size() > 1 ? wide ? 120 : 54 : wide ? 190 : 80;
        between = wide ? 90 : 24;
        top = 14
                + LINE_HEIGHT
                        * columns.stream()
                                .filter(column -> !column.label().isEmpty())
                                .mapToInt(column -> heading(column).size())
                                .max()
                                .orElse(0);
        plot = Math.max(
                PLOT, labels().stream().mapToDouble(StackedChart::height).sum());
    }

    static String draw(String label, List<String> parts, List<Column> columns, ChartWidth width) {
        return new StackedChart(parts, columns, width).svg(label);
    }

    private String svg(String label) {
        Svg svg = new Svg(width.pixels(), (int) (top + plot + 8), label, width.cssClass());
        for (int index = 0; index < columns.size() - 1; index++) {
            join(svg, index);
        }
        for (int index = 0; index < columns.size(); index++) {
            drawColumn(svg, index);
        }
        drawNames(svg);
        return svg.end();
    }

    /** Bands from each part to the same part of the next column. */
    private void join(Svg svg, int index) {
        for (int part = 0; part < parts.size(); part++) {
            double x1 = x(index) + columnWidth;
            double x2 = x(index + 1);
            svg.polygon(
                    List.of(
                            new double[] {x1, from(index, part)},
                            new double[] {x2, from(index + 1, part)},
                            new double[] {x2, from(index + 1, part + 1)},
                            new double[] {x1, from(index, part + 1)}),
                    "chart-band " + ChartColours.cssClass(colour(part)),
                    ChartColours.stroke(colour(part)));
        }
    }

    private void drawColumn(Svg svg, int index) {
        Column column = columns.get(index);
        if (!column.label().isEmpty()) {
            double y = top - 10 - LINE_HEIGHT * (heading(column).size() - 1);
            for (String text : heading(column)) {
                svg.text(x(index) + columnWidth / 2, y, "middle", "chart-heading", ChartColours.INK, true, text);
                y += LINE_HEIGHT;
            }
        }
        for (int part = 0; part < parts.size(); part++) {
            double y = from(index, part);
            double height = from(index, part + 1) - y;
            svg.rectangle(
                    x(index),
                    y,
                    columnWidth,
                    Math.max(0, height - 1.5),
                    "chart-part " + ChartColours.cssClass(colour(part)),
                    ChartColours.stroke(colour(part)));
            String text = column.parts().get(part).text();
            if (height >= READABLE) {
                svg.text(
                        x(index) + columnWidth / 2,
                        y + height / 2 + 4,
                        "middle",
                        "chart-inside",
                        "#ffffff",
                        true,
                        text);
            } else if (index == 0 && columns.size() > 1 && !text.isEmpty()) {
                svg.text(left - 6, y + height / 2 + 4, "end", "chart-value", ChartColours.INK, true, text);
            }
        }
    }

    private void drawNames(Svg svg) {
        int last = columns.size() - 1;
        double edge = x(last) + columnWidth;
        List<List<String>> labels = labels();
        List<Double> middles = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            middles.add((from(last, part) + from(last, part + 1)) / 2);
        }
        List<Double> tops =
                Dodge.tops(middles, labels.stream().map(StackedChart::height).toList(), top - 6.0, top + plot + 6);
        for (int part = 0; part < parts.size(); part++) {
            double y = tops.get(part);
            svg.line(
                    edge + 3,
                    middles.get(part),
                    edge + 16,
                    y + height(labels.get(part)) / 2,
                    "chart-leader",
                    ChartColours.MUTED);
            double baseline = y + GAP / 2.0 + 12;
            for (String text : labels.get(part)) {
                svg.text(edge + 21, baseline, "start", "chart-label", ChartColours.INK, false, text);
                baseline += LINE_HEIGHT;
            }
        }
    }

    /** The name of each part, with its value where the column has no room for it. */
    private List<List<String>> labels() {
        Column last = columns.getLast();
        int length = (int) ((width.pixels() - x(columns.size() - 1) - columnWidth - 24) / 7.3);
        List<List<String>> labels = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            double height = PLOT * last.parts().get(part).value().doubleValue() / last.whole();
            String text = last.parts().get(part).text();
            labels.add(Labels.wrap(
                    height >= READABLE || text.isEmpty() ? parts.get(part) : parts.get(part) + " " + text, length));
        }
        return labels;
    }

    private List<String> heading(Column column) {
        return Labels.wrap(column.label(), width == ChartWidth.WIDE ? 24 : 10);
    }

    private static double height(List<String> label) {
        return label.size() * LINE_HEIGHT + GAP;
    }

    private double x(int column) {
        return left + column * (columnWidth + between);
    }

    /** Where a part begins. */
    private double from(int column, int part) {
        double before = columns.get(column).parts().stream()
                .limit(part)
                .mapToDouble(one -> one.value().doubleValue())
                .sum();
        return top + plot * before / columns.get(column).whole();
    }

    private static int colour(int part) {
        return List.of(1, 0, 2, 3, 4, 5).get(part % 6);
    }
}
