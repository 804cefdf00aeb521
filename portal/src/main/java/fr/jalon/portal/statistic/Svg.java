package fr.jalon.portal.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawing under way. Colours are presentation attributes, so that the file stands alone; in a page the classes of the
 * stylesheet override them, and a content security policy without inline styles has nothing to refuse.
 */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String label, String cssClass) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" class=\"chart %s\" role=\"img\""
                        .formatted(width, height, cssClass))
                .append(" aria-label=\"")
                .append(escape(label))
                .append("\" font-family=\"Seravek, Ubuntu, Calibri, Noto Sans, DejaVu Sans, sans-serif\"")
                .append(" font-size=\"13\" fill=\"#16202b\">\n");
    }

    Svg line(double x1, double y1, double x2, double y2, String cssClass, String colour) {
        return element("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\" stroke=\"%s\"/>\n"
                .formatted(n(x1), n(y1), n(x2), n(y2), cssClass, colour));
    }

    Svg rectangle(double x, double y, double width, double height, String cssClass, String colour) {
        return element("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\" fill=\"%s\"/>\n"
                .formatted(n(x), n(y), n(width), n(height), cssClass, colour));
    }

    Svg circle(double x, double y, double radius, String cssClass, String colour) {
        return element("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\" fill=\"%s\"/>\n"
                .formatted(n(x), n(y), n(radius), cssClass, colour));
    }

    Svg path(String points, String cssClass, String colour, String dashes) {
        String dashed = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
        return element(("<polyline points=\"%s\" class=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\""
                        + " stroke-linejoin=\"round\" stroke-linecap=\"round\"%s/>\n")
                .formatted(points, cssClass, colour, dashed));
    }

    Svg polygon(List<double[]> corners, String cssClass, String colour) {
        String points = corners.stream()
                .map(corner -> n(corner[0]) + "," + n(corner[1]))
                .collect(Collectors.joining(" "));
        return element("<polygon points=\"%s\" class=\"%s\" fill=\"%s\" fill-opacity=\".2\"/>\n"
                .formatted(points, cssClass, colour));
    }

    /** A thick horizontal line. */
    Svg bar(double x1, double y, double x2, String cssClass, String colour) {
        return element("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\" stroke=\"%s\" stroke-width=\"3\"/>\n"
                .formatted(n(x1), n(y), n(x2), n(y), cssClass, colour));
    }

    /** An outline, moved and drawn at {@code scale}, with a title for the pointer. */
    Svg outline(String path, double shift, double scale, String cssClass, String colour, String title) {
        return element(
                ("<path d=\"%s\" transform=\"translate(%s 0) scale(%s)\" class=\"%s\" fill=\"%s\" stroke=\"#ffffff\""
                                + " stroke-width=\"2.5\" stroke-linejoin=\"round\"><title>%s</title></path>\n")
                        .formatted(
                                path,
                                n(shift),
                                "%.4f".formatted(scale).replace(',', '.'),
                                cssClass,
                                colour,
                                escape(title)));
    }

    /** Text on a coloured ground, from which a border keeps it apart: drawn under it, as HTML knows no order of painting. */
    Svg haloed(double x, double y, String cssClass, boolean bold, String content) {
        String weight = bold ? " font-weight=\"700\"" : "";
        return element(("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" class=\"%s chart-halo\" fill=\"#ffffff\""
                                + " stroke=\"#ffffff\" stroke-width=\"3\"%s>%s</text>\n")
                        .formatted(n(x), n(y), cssClass, weight, escape(content)))
                .element("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" class=\"%s\" fill=\"%s\"%s>%s</text>\n"
                        .formatted(n(x), n(y), cssClass, ChartColours.INK, weight, escape(content)));
    }

    /** Text whose baseline is at {@code y}; {@code anchor} is start, middle or end. */
    Svg text(double x, double y, String anchor, String cssClass, String colour, boolean bold, String content) {
        return element("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\" fill=\"%s\"%s>%s</text>\n"
                .formatted(n(x), n(y), anchor, cssClass, colour, bold ? " font-weight=\"700\"" : "", escape(content)));
    }

    String end() {
        return text + "</svg>";
    }

    static String n(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String escape(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Svg element(String element) {
        text.append(element);
        return this;
    }
}
