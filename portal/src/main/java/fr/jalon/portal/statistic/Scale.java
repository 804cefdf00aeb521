package fr.jalon.portal.statistic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A linear axis from round number to round number that always holds zero, so that lengths can be compared. */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {
    private static final int STEPS = 4;

    static Scale of(List<BigDecimal> values) {
        BigDecimal min = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal max = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (min.compareTo(max) == 0) {
            return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        }
        BigDecimal step = round(max.subtract(min).divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64));
        return new Scale(
                min.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                max.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step);
    }

    /** Where a value stands between the two ends, 0 to 1. */
    double ratio(BigDecimal value) {
        return value.subtract(from)
                .divide(to.subtract(from), MathContext.DECIMAL64)
                .doubleValue();
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** The least of 1, 2, 2.5, 3, 5 or 10 times a power of ten that is not under the raw step. */
    private static BigDecimal round(BigDecimal raw) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        for (String factor : List.of("1", "2", "2.5", "3", "5")) {
            BigDecimal step = power.multiply(new BigDecimal(factor));
            if (step.compareTo(raw) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
