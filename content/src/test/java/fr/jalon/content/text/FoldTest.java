package fr.jalon.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        Villeneuve-d'Ascq, villeneuve d ascq
        L’Haÿ-les-Roses, l hay les roses
        Œuf-en-Ternois, oeuf en ternois
        '  Saint--Étienne ', saint etienne
        ÇA et là, ca et la
        """)
    void foldsToPlainWords(String text, String folded) {
        assertThat(Fold.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldsDecomposedAndComposedAccentsAlike() {
        assertThat(Fold.fold("e\u0301te\u0301")).isEqualTo(Fold.fold("été")).isEqualTo("ete");
    }

    @Test
    void writesSaintOutInPlacesOnly() {
        assertThat(Fold.foldPlace("St-Pol s/ Ternoise")).isEqualTo("saint pol s ternoise");
        assertThat(Fold.foldPlace("STE MARIE")).isEqualTo("sainte marie");
        assertThat(Fold.foldPlace("Brest")).isEqualTo("brest");
    }
}
