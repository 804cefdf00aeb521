package fr.jalon.content.market.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.jalon.content.market.AmountRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "40k - 100k€        | 40000     | 100000",
                "100k - 500k€       | 100000    | 500000",
                "1M - 5M€           | 1000000   | 5000000",
                "+ 100M€            | 100000000 | null",
                "< 40k€             | null      | 40000",
                "moins de 25 000 €  | null      | 25000",
                "plus de 2,5 M€     | 2500000   | null",
                "40 - 100k€         | 40000     | 100000",
                "500k - 100k€       | 100000    | 500000",
                "entre 40 000 et 90 000 euros HT | 40000 | 90000",
                "de 1 à 5 millions d’euros | null | null",
                "90 000             | 90000     | 90000",
                "90.000 €           | 90000     | 90000",
                "1 200 000,50 €     | 1200000   | 1200000",
                "1.5M€              | 1500000   | 1500000",
                "0                  | 0         | 0",
            })
    void amountsAreReadAsBuyersWriteThem(String text, Long min, Long max) {
        if (min == null && max == null) {
            assertThat(AmountText.read(text)).isEmpty();
        } else {
            AmountRange range = AmountText.read(text).orElseThrow();
            assertThat(range.min()).isEqualTo(min);
            assertThat(range.max()).isEqualTo(max);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beaucoup",
                "12 rue des Lilas",
                "1,500",
                "10k 20k 30k",
                "999999999999999 M€",
                "40k - 100k€ par lot"
            })
    void whatIsNoAmountIsNotOne(String text) {
        assertThat(AmountText.read(text)).isEmpty();
    }

    @Test
    void nothingAndKeptBackAreTwoThings() {
        assertThat(AmountText.read("à définir")).contains(AmountRange.notKnown());
        assertThat(AmountText.read("Non communiqué")).contains(AmountRange.notDisclosed());
    }

    @Property
    void anyRangeInThousandsIsReadBack(
            @ForAll @IntRange(min = 1, max = 900_000) int min, @ForAll @IntRange(max = 900_000) int more) {
        assertThat(AmountText.read(min + "k - " + (min + more) + "k€"))
                .contains(AmountRange.between(1000L * min, 1000L * (min + more)));
    }

    @Property
    void anyTextIsReadOrNotButNeverBreaks(@ForAll @StringLength(max = 40) String text) {
        assertThatNoException().isThrownBy(() -> {
            AmountText.read(text);
            DateText.read(text);
            ConsiderationText.read(text);
            StatusText.read(text);
        });
    }
}
