package fr.jalon.portal.statistic;

import java.math.BigDecimal;
import java.util.List;

/** Horizontal bars from zero, each with its name and its value; bars of one subject stand together under its name. */
public final class BarChart {
    private static final int LABEL_COLUMN = 292;
    private static final int LINE_HEIGHT = 16;
    private static final int BAR = 18;
    private static final int GAP = 9;
    private static final double CHARACTER = 8.6;

    private final List<Group> groups;
    private final ChartWidth width;
    private final List<String> names;
    private final BigDecimal from;
    private final BigDecimal to;
    private final double start;
    private final double end;

    /** A bar: what it measures, its length, and the text at its end. */
    public record Bar(String label, BigDecimal value, String text) {}

    /** Bars under one heading, which is empty when there is a single group. */
    public record Group(String label, List<Bar> bars) {}

    private BarChart(List<Group> groups, ChartWidth width) {
        this.groups = groups;
        this.width = width;
        List<Bar> bars = groups.stream().flatMap(group -> group.bars().stream()).toList();
        names = bars.stream().map(Bar::label).distinct().toList();
        from = bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::min);
        to = bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        double text = CHARACTER
                        * bars.stream()
                                .mapToInt(bar -> bar.text().length())
                                .max()
                                .orElse(0)
                + 12;
        start = (width == ChartWidth.WIDE ? LABEL_COLUMN : 2) + (from.signum() < 0 ? text : 0);
        end = width.pixels() - text;
    }

    public static String draw(String label, List<Group> groups, ChartWidth width) {
        return new BarChart(groups, width).svg(label);
    }

    private String svg(String label) {
        double height = 8;
        for (Group group : groups) {
            height += headingHeight(group);
            for (Bar bar : group.bars()) {
                height += height(bar);
            }
        }
        Svg svg = new Svg(width.pixels(), (int) Math.ceil(height), label, width.cssClass());
        double y = 4;
        for (Group group : groups) {
            y = drawHeading(svg, group, y);
            for (Bar bar : group.bars()) {
                draw(svg, bar, y);
                y += height(bar);
            }
        }
        return svg.end();
    }

    private double drawHeading(Svg svg, Group group, double y) {
        double line = y + 24;
        for (String text : heading(group)) {
            svg.text(0, line, "start", "chart-heading", ChartColours.INK, true, text);
            line += LINE_HEIGHT;
        }
        return y + headingHeight(group);
    }

    private void draw(Svg svg, Bar bar, double y) {
        List<String> label = label(bar);
        boolean wide = width == ChartWidth.WIDE;
        double middle = wide ? y + height(bar) / 2 : y + label.size() * LINE_HEIGHT + 4 + BAR / 2.0;
        double baseline = wide ? middle + 4.5 - (label.size() - 1) * LINE_HEIGHT / 2.0 : y + 13;
        for (String text : label) {
            svg.text(
                    wide ? LABEL_COLUMN - 12 : 0,
                    baseline,
                    wide ? "end" : "start",
                    "chart-label",
                    ChartColours.INK,
                    false,
                    text);
            baseline += LINE_HEIGHT;
        }
        double zero = x(BigDecimal.ZERO);
        // On a telephone the name stands above the bar, where the line of zero would cross it.
        svg.line(
                zero,
                wide ? y : middle - 12,
                zero,
                wide ? y + height(bar) : middle + 12,
                "chart-zero",
                ChartColours.MUTED);
        double tip = x(bar.value());
        int colour = colour(bar);
        svg.rectangle(
                Math.min(zero, tip),
                middle - BAR / 2.0,
                Math.abs(tip - zero),
                BAR,
                "chart-bar " + ChartColours.cssClass(colour),
                ChartColours.stroke(colour));
        boolean negative = bar.value().signum() < 0;
        svg.text(
                tip + (negative ? -7 : 7),
                middle + 4.5,
                negative ? "end" : "start",
                "chart-value",
                ChartColours.INK,
                true,
                bar.text());
    }

    /** One colour, unless the same two or three names come back under each heading. */
    private int colour(Bar bar) {
        return groups.size() > 1 && names.size() <= 3 ? List.of(1, 2, 5).get(names.indexOf(bar.label())) : 1;
    }

    private double height(Bar bar) {
        int text = label(bar).size() * LINE_HEIGHT;
        return width == ChartWidth.WIDE ? Math.max(BAR, text) + GAP : text + 4 + BAR + GAP;
    }

    private List<String> label(Bar bar) {
        return Labels.wrap(bar.label(), width == ChartWidth.WIDE ? 40 : 42);
    }

    private double headingHeight(Group group) {
        return group.label().isEmpty() ? 0 : heading(group).size() * LINE_HEIGHT + 17;
    }

    private List<String> heading(Group group) {
        return group.label().isEmpty() ? List.of() : Labels.wrap(group.label(), width == ChartWidth.WIDE ? 95 : 38);
    }

    private double x(BigDecimal value) {
        double span = to.subtract(from).doubleValue();
        return span == 0 ? start : start + (end - start) * value.subtract(from).doubleValue() / span;
    }
}
