package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void onlyWholeWordsAreReplacedWhateverTheirCase() {
        assertThat(Spelling.replace("Nettoyge des nettoyges, NETTOYGE", Map.of("nettoyge", "nettoyage")))
                .isEqualTo("nettoyage des nettoyges, nettoyage");
    }
}
