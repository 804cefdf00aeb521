package fr.jalon.content.statistic;

import java.util.Optional;
import java.util.stream.Stream;

/** How a series is drawn; {@link #NONE} where a drawing would say more than the figures do. */
public enum ChartShape {
    /** Values over years, of what was observed only. */
    LINE("line"),
    /** Values side by side. */
    BAR("bar"),
    /** Parts of a whole, in percent, that add up to it. */
    STACKED("stacked"),
    /** The same shares at two or three delays. */
    SLOPE("slope"),
    /** What two or three sources say of the same thing. */
    DUMBBELL("dumbbell"),
    /** A value for each region. */
    MAP("map"),
    NONE("none");

    private final String code;

    ChartShape(String code) {
        this.code = code;
    }

    public static Optional<ChartShape> ofCode(String code) {
        return Stream.of(values()).filter(shape -> shape.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }
}
