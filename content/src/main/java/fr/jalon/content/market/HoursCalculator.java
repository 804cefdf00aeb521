package fr.jalon.content.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many hours of insertion a market can carry; rates and shares are percentages, results whole hours. */
public final class HoursCalculator {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private HoursCalculator() {}

    /**
     * Amount excluding VAT x share of labour / hourly cost of labour x effort rate; throws {@link
     * IllegalArgumentException} for a negative amount, a percentage outside 0 to 100 or a cost that is not positive.
     */
    public static int hours(BigDecimal amount, BigDecimal labourShare, BigDecimal hourlyCost, BigDecimal effortRate) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("Amount: " + amount);
        }
        if (hourlyCost.signum() <= 0) {
            throw new IllegalArgumentException("Hourly cost: " + hourlyCost);
        }
        return amount.multiply(percentage(labourShare))
                .multiply(percentage(effortRate))
                .divide(hourlyCost, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** What stays due when a market could run for only some of its months, partial unemployment taking the others. */
    public static int prorata(int hours, int monthsAvailable, int months) {
        if (hours < 0 || months <= 0 || monthsAvailable < 0 || monthsAvailable > months) {
            throw new IllegalArgumentException(hours + " h, " + monthsAvailable + " of " + months + " months");
        }
        return BigDecimal.valueOf(hours)
                .multiply(BigDecimal.valueOf(monthsAvailable))
                .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static BigDecimal percentage(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("Percentage: " + value);
        }
        return value.movePointLeft(2);
    }
}
