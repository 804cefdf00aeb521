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

    @Test
    void wordsOfACodeAreAsTheyAre() {
        assertThat(Words.of("marché DEMO-0021, jardinaje (MAPA_2027/travaux)").correctable())
                .containsExactly("marché", "jardinaje");
    }

    @Test
    void readAsTypedWithoutSmallWordsAndWithTwoAsOne() {
        assertThat(Words.of("taille de haies").readings())
                .containsExactly("taille de haies", "taille haies", "taillehaies");
    }

    @Test
    void preambleMayBeLeftOutUnlessItIsAKindOfStructure() {
        assertThat(Words.of("entreprises de nettoyage").readings()).contains("nettoyage");
        assertThat(Words.of("entreprise d’insertion").readings()).doesNotContain("insertion");
    }

    @Test
    void articlesOfLawAreWrittenAsInTheTexts() {
        assertThat(Words.of("marché L. 2113-12").typed()).isEqualTo("marché L2113-12");
    }

    @Test
    void runsHoldTheNamesOfPlaces() {
        assertThat(Words.runs("recyclage à St-Étienne")).contains("saint etienne", "recyclage");
    }

    @Property(tries = 200)
    void neverMoreWordsThanAQueryBears(@ForAll String typed) {
        assertThat(Words.of(typed).meaningful()).hasSizeLessThanOrEqualTo(Words.MOST);
        assertThat(Words.of(typed).readings()).hasSizeLessThanOrEqualTo(6);
    }
}
