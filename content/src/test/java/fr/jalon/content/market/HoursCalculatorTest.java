package fr.jalon.content.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class HoursCalculatorTest {
    @Test
    void theReferenceExampleGivesEightHundredHours() {
        assertThat(hours(1_200_000, 40, 30, 5)).isEqualTo(800);
    }

    @Test
    void sixMonthsLostOutOfTwelveLeaveHalfTheHours() {
        assertThat(HoursCalculator.prorata(1000, 6, 12)).isEqualTo(500);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> hours(-1, 40, 30, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> hours(1000, 101, 30, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> hours(1000, 40, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> hours(1000, 40, 30, -5));
        assertThatIllegalArgumentException().isThrownBy(() -> HoursCalculator.prorata(1000, 13, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> HoursCalculator.prorata(1000, 0, 0));
    }

    @Property
    void hoursNeverExceedWhatTheLabourPays(
            @ForAll @IntRange(max = 500_000_000) int amount,
            @ForAll @IntRange(max = 100) int share,
            @ForAll @IntRange(min = 10, max = 100) int cost,
            @ForAll @IntRange(max = 100) int rate) {
        int hours = hours(amount, share, cost, rate);
        double paid = (double) amount * share / 100 / cost * rate / 100;
        assertThat((double) hours).isBetween(paid - 0.5001, paid + 0.5001);
    }

    @Property
    void hoursGrowWithTheRate(@ForAll @IntRange(max = 50_000_000) int amount, @ForAll @IntRange(max = 99) int rate) {
        assertThat(hours(amount, 40, 30, rate + 1)).isGreaterThanOrEqualTo(hours(amount, 40, 30, rate));
    }

    @Property
    void bothPartsOfAProratedMarketMakeTheWhole(
            @ForAll @IntRange(max = 1_000_000) int hours,
            @ForAll @IntRange(min = 1, max = 120) int months,
            @ForAll @IntRange(max = 120) int lost) {
        int away = Math.min(lost, months);
        int sum = HoursCalculator.prorata(hours, months - away, months) + HoursCalculator.prorata(hours, away, months);
        assertThat(sum).isBetween(hours, hours + 1);
    }

    private static int hours(int amount, int share, int cost, int rate) {
        return HoursCalculator.hours(
                BigDecimal.valueOf(amount),
                BigDecimal.valueOf(share),
                BigDecimal.valueOf(cost),
                BigDecimal.valueOf(rate));
    }
}
