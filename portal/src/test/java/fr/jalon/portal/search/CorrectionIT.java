package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.PortalFixture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Misspelt words, on the pages and in what software reads. */
class CorrectionIT {
    @ParameterizedTest
    @CsvSource({
        "nettoyge,nettoyage",
        "espces verts,espaces verts",
        "electrisite,électricité",
        "nettoyge lile,nettoyage lille"
    })
    void wordNobodyHasIsReplacedAndSaid(String typed, String meant) {
        String page = page("/structures", typed);

        assertThat(page).contains("Aucune fiche ne contient", "voici les résultats pour");
        assertThat(total("/structures.json", typed)).isPositive().isEqualTo(total("/structures.json", meant));
    }

    @Test
    void softwareIsToldToo() {
        assertThat(new SearchClient("/marches.json")
                        .get(Map.of("q", List.of("espces verts")))
                        .at("/corrected/espces")
                        .asText())
                .isEqualTo("espaces");
    }

    @ParameterizedTest
    @CsvSource({"tondre", "jardinages", "blanchisseries", "électricite"})
    void formOfAKnownWordIsLeftAlone(String typed) {
        assertThat(total("/structures.json", typed)).isPositive();
        assertThat(page("/structures", typed)).doesNotContain("Aucune fiche ne contient", "Vouliez-vous dire");
    }

    @Test
    void wordLikeNoOtherFindsNothingAndLeadsOn() {
        assertThat(page("/marches", "xylophagiste")).contains("Rien ne correspond", "Tout afficher");
    }

    private static String page(String path, String typed) {
        return PortalFixture.get(path + query(typed)).body();
    }

    private static long total(String path, String typed) {
        return new SearchClient(path)
                .get(Map.of("q", List.of(typed)))
                .get("total")
                .asLong();
    }

    private static String query(String typed) {
        return "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
