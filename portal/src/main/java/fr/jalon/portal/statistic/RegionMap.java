package fr.jalon.portal.statistic;

import fr.jalon.portal.statistic.FormerRegions.FormerRegion;
import java.math.BigDecimal;
import java.util.List;

/** A value for each former région, the darker the higher, its value written on it, and its name where the map is large. */
final class RegionMap {
    /** Where the outlines of metropolitan France lie in the units they are drawn in. */
    private static final double LEFT = 30;

    private static final double RIGHT = 970;
    private static final double BOTTOM = 860;
    private static final int SHADES = 5;
    private static final List<String> FILLS = List.of("#f3f7f8", "#d3e2e6", "#a9c7cf", "#6d9fac", "#2f6f80");

    private RegionMap() {}

    /** A région with its value and its text. */
    record Area(FormerRegion region, BigDecimal value, String text) {}

    static String draw(String label, List<Area> areas, ChartWidth width) {
        boolean wide = width == ChartWidth.WIDE;
        double scale = width.pixels() / (RIGHT - LEFT);
        double shift = -LEFT * scale;
        Svg svg = new Svg(width.pixels(), (int) (BOTTOM * scale), label, width.cssClass());
        double highest = areas.stream()
                .mapToDouble(area -> area.value().doubleValue())
                .max()
                .orElse(1);
        for (Area area : areas) {
            int shade = (int) Math.min(SHADES - 1, Math.floor(area.value().doubleValue() / highest * SHADES));
            svg.outline(
                    area.region().outline().path(),
                    shift,
                    scale,
                    "chart-area shade" + shade,
                    FILLS.get(shade),
                    area.region().name() + " " + area.text());
        }
        for (Area area : areas) {
            double x = shift + area.region().outline().x() * scale;
            double y = area.region().outline().y() * scale;
            svg.haloed(x, y + (wide ? 0 : 4), "chart-value", true, area.text());
            if (wide) {
                double line = y + 13;
                for (String text : area.region().lines()) {
                    svg.haloed(x, line, "chart-place", false, text);
                    line += 12;
                }
            }
        }
        return svg.end();
    }
}
