package fr.jalon.portal.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.portal.PortalFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "structures | espaces v  | Métier     | Entretien des espaces verts",
                "structures | ton        | Métier     | Entretien des espaces verts",
                "structures | blanchis   | Métier     | Blanchisserie",
                "structures | les bross  | Structure  | ESAT LES BROSSES",
                "structures | roub       | Lieu       | Roubaix (59)",
                "marches    | plomb      | Métier     | Plomberie",
                "lieu       | 59000      | Lieu       | Lille (59)",
                "lieu       | hauts de f | Lieu       | Hauts-de-France",
            })
    void beginningProposes(String box, String typed, String kind, String label) {
        assertThat(suggestions(box, typed)).anySatisfy(item -> assertThat(
                        item.get("kind").asText() + " " + item.get("label").asText())
                .startsWith(kind + " " + label));
    }

    @Test
    void buyersOfMarketsAreProposedOnce() {
        List<String> buyers = suggestions("marches", "ville").stream()
                .filter(item -> "acheteur".equals(item.path("parameter").asText()))
                .map(item -> item.get("value").asText())
                .toList();

        assertThat(buyers).isNotEmpty().doesNotHaveDuplicates().allMatch(siren -> siren.matches("\\d{9}"));
    }

    @Test
    void placesAreNotProposedByLikeness() {
        assertThat(suggestions("structures", "nettoyage"))
                .noneMatch(item -> "lieu".equals(item.path("parameter").asText()));
    }

    @Test
    void oneLetterIsNotEnough() {
        assertThat(suggestions("structures", "a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/suggestions?pour=inconnu&q=tonte", "/suggestions?couleur=rouge"})
    void unknownBoxIsRefused(String path) {
        assertThat(PortalFixture.get(path, "application/json").statusCode()).isEqualTo(400);
    }

    private static List<JsonNode> suggestions(String box, String typed) {
        String query = "?pour=" + box + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        try {
            List<JsonNode> items = new ArrayList<>();
            JSON.readTree(PortalFixture.get("/suggestions" + query, "application/json")
                            .body())
                    .get("items")
                    .forEach(items::add);
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
