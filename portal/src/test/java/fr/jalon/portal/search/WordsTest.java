package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void smallWordsAndElidedArticlesAreLeftOut() {
        assertThat(Words.of("L’entretien des espaces d'accueil et de la voirie").meaningful())
                .containsExactly("entretien", "espaces", "accueil", "voirie");
    }

    @Test
    void smallWordsAloneAreKept() {
        assertThat(Words.of("les des").meaningful()).containsExactly("les", "des");
    }

    @Test
    void onlyLongWordsOfLettersAreCorrected() {
        assertThat(Words.of("bon électriqe 77310000 L2113-12").correctable()).containsExactly("électriqe");
    }

    @Property(tries = 200)
    void neverMoreWordsThanAQueryBears(@ForAll String typed) {
        assertThat(Words.of(typed).meaningful()).hasSizeLessThanOrEqualTo(Words.MOST);
    }
}
