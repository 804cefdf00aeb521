package fr.jalon.portal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShadesTest {
    @Test
    void eachShadeStandsForAboutAsMany() {
        Shades shades = Shades.of(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(shades.legend())
                .extracting(Shades.Entry::label)
                .containsExactly("aucun résultat", "1 à 20", "21 à 40", "41 à 60", "61 à 80", "81 à 100");
        assertThat(shades.of(0)).isZero();
        assertThat(shades.of(20)).isEqualTo(1);
        assertThat(shades.of(21)).isEqualTo(2);
        assertThat(shades.of(100)).isEqualTo(5);
    }

    @Test
    void fewNumbersHaveFewShades() {
        Shades shades = Shades.of(List.of(0L, 1L, 1L, 1L, 1L, 7L));
        assertThat(shades.legend())
                .containsExactly(
                        new Shades.Entry(0, "aucun résultat"), new Shades.Entry(1, "1"), new Shades.Entry(5, "2 à 7"));
        assertThat(Shades.of(List.of(4L, 4L)).of(4)).isEqualTo(3);
        assertThat(Shades.of(List.of(0L)).legend()).hasSize(1);
    }
}
