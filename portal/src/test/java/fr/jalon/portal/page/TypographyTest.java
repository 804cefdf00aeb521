package fr.jalon.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypographyTest {
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    @Test
    void thousandsAndUnitsTakeNarrowSpaces() {
        assertThat(Typography.number(1_234_567)).isEqualTo("1\u202F234\u202F567");
        assertThat(Typography.hours(1234)).isEqualTo("1\u202F234\u202Fh");
        assertThat(Typography.euros(new BigDecimal("1200000"))).isEqualTo("1\u202F200\u202F000\u202F€");
        assertThat(Typography.euros(new BigDecimal("12.5"))).isEqualTo("12,50\u202F€");
    }

    @Test
    void decimalsAreKeptAsPublished() {
        assertThat(Typography.percent(new BigDecimal("6.1"))).isEqualTo("6,1\u202F%");
        assertThat(Typography.percent(new BigDecimal("10.0"))).isEqualTo("10\u202F%");
        assertThat(Typography.number(new BigDecimal("-0.25"))).isEqualTo("-0,25");
    }

    @Test
    void datesAreNoMorePreciseThanKnown() {
        assertThat(Typography.date(APRIL, "day")).isEqualTo("1er avril 2027");
        assertThat(Typography.date(LocalDate.of(2027, 3, 12), "day")).isEqualTo("12 mars 2027");
        assertThat(Typography.date(LocalDate.of(2027, 3, 10), "day")).isEqualTo("10 mars 2027");
        assertThat(Typography.date(APRIL, "month")).isEqualTo("avril 2027");
        assertThat(Typography.date(APRIL, "quarter")).isEqualTo("2e trimestre 2027");
        assertThat(Typography.date(LocalDate.of(2027, 12, 31), "quarter")).isEqualTo("4e trimestre 2027");
        assertThatThrownBy(() -> Typography.date(APRIL, "week")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cardDateKeepsItsPrecision() {
        assertThat(When.of("publication", APRIL, "quarter"))
                .isEqualTo(new When("publication", "2e trim.", "2027", "2e trimestre 2027", "2027-04"));
        assertThat(When.of("publication", APRIL, "day").iso()).isEqualTo("2027-04-01");
    }

    @Test
    void amountRangeSaysItsUnitOnce() {
        assertThat(range("250000", "500000")).isEqualTo("250 à 500\u202Fk€");
        assertThat(range("500000", "1200000")).isEqualTo("500\u202Fk€ à 1,2\u202FM€");
        assertThat(range("0", "40000")).isEqualTo("moins de 40\u202Fk€");
        assertThat(range("5000000", null)).isEqualTo("plus de 5\u202FM€");
        assertThat(range(null, "4000")).isEqualTo("moins de 4\u202F000\u202F€");
        assertThat(range("0", null)).isEmpty();
        assertThat(range(null, null)).isEmpty();
        assertThat(range("90000", "90000")).isEqualTo("90\u202Fk€");
    }

    @Test
    void sentencesGetTheirSpacesAndApostrophes() {
        assertThat(Typography.french("L'achat « local » : oui ; mais combien ?"))
                .isEqualTo("L’achat «\u00A0local\u00A0»\u00A0: oui\u202F; mais combien\u202F?");
        assertThat(Typography.french("https://exemple.fr/a?b=c")).isEqualTo("https://exemple.fr/a?b=c");
    }

    private static String range(
            @org.jspecify.annotations.Nullable String min, @org.jspecify.annotations.Nullable String max) {
        return Typography.eurosRange(
                min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max));
    }
}
