package fr.jalon.portal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Axes that are round, start at zero and hold every value. */
final class ScaleTest {
    @Test
    void ticksAreRound() {
        assertThat(ticks("1.9", "10.2")).containsExactly("0", "3", "6", "9", "12");
        assertThat(ticks("82", "19.3")).containsExactly("0", "25", "50", "75", "100");
        assertThat(ticks("-2.5", "5")).containsExactly("−4", "−2", "0", "2", "4", "6");
        assertThat(ticks("0")).containsExactly("0", "1");
    }

    @Property
    void everyValueStandsOnTheAxis(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "-1000000", max = "1000000") BigDecimal> values) {
        Scale scale = Scale.of(values);
        assertThat(values).allSatisfy(value -> assertThat(scale.ratio(value)).isBetween(0.0, 1.0));
        assertThat(scale.ticks()).hasSizeBetween(2, 7).contains(scale.from(), scale.to());
        assertThat(scale.ticks()).anySatisfy(tick -> assertThat(tick).isZero());
    }

    private static List<String> ticks(String... values) {
        Scale scale = Scale.of(Arrays.stream(values).map(BigDecimal::new).toList());
        return scale.ticks().stream().map(FigureText::tick).toList();
    }
}
