package fr.jalon.content.statistic;

import java.util.Optional;
import java.util.stream.Stream;

/** How a series is drawn; {@link #NONE} where a drawing would say more than the figures do. */
public enum ChartShape {
    LINE("line"),
    BAR("bar"),
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
