package fr.jalon.content.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SynonymsTest {
    @Test
    void theBundledFileIsRightAndHasTheAcronyms() {
        assertThat(Synonyms.bundled().rules()).hasSizeGreaterThan(50).anySatisfy(rule -> assertThat(rule)
                .startsWith("ESAT,"));
    }

    @Test
    void blankLinesAndCommentsAreLeftOut() {
        assertThat(Synonyms.parse("f", "\uFEFF# titre\n\n  tonte, fauchage  \nEA => entreprise adaptée\n")
                        .rules())
                .containsExactly("tonte, fauchage", "EA => entreprise adaptée");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "seul; un seul terme",
                "a, , b; entre deux virgules",
                "a, b,; entre deux virgules",
                "a => b => c; une seule flèche",
                "a =>; d’un côté de la flèche",
                "=> a; d’un côté de la flèche",
                "a\\, b; ne s’emploie pas",
                "a, —; entre deux virgules",
            })
    void aWrongLineIsNamed(String line, String reason) {
        assertThatThrownBy(() -> Synonyms.parse("mots.txt", "tonte, fauchage\n" + line))
                .isInstanceOf(SynonymsException.class)
                .hasMessageContaining("mots.txt, ligne 2 : ")
                .hasMessageContaining(reason)
                .hasMessageContaining(line.strip());
    }

    @Test
    void everyWrongLineIsNamed() {
        assertThatThrownBy(() -> Synonyms.parse("f", "seul\na, b\nencore"))
                .hasMessageContaining("ligne 1")
                .hasMessageContaining("ligne 3");
    }

    @Test
    void aFileThatCannotBeReadSaysSo(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> Synonyms.read(directory.resolve("absent.txt"))).hasMessageContaining("introuvable");
        Path latin = directory.resolve("latin.txt");
        Files.write(latin, "été, estival".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Synonyms.read(latin)).hasMessageContaining("UTF-8");
    }
}
