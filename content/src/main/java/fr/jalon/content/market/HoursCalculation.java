package fr.jalon.content.market;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the hours of a clause were calculated from, beside its effort rate: euros, a percentage, euros an hour.
 *
 * @param shown whether its buyer lets the public read it
 */
public record HoursCalculation(BigDecimal amount, BigDecimal labourShare, BigDecimal hourlyCost, boolean shown) {
    public HoursCalculation {
        amount = amount.stripTrailingZeros();
        labourShare = labourShare.stripTrailingZeros();
        hourlyCost = hourlyCost.stripTrailingZeros();
    }

    /** The hours it gives at this effort rate; empty without one, or where the numbers give none. */
    public Optional<Integer> hours(@Nullable BigDecimal effortRate) {
        if (effortRate == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(HoursCalculator.hours(amount, labourShare, hourlyCost, effortRate));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
