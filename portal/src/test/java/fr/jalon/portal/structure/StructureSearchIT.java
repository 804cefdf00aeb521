package fr.jalon.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.search.SearchClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureSearchIT {
    /** The ESAT Les Brosses of Vernoux, in FINESS. */
    private static final String LES_BROSSES = "77554408300477";

    private final SearchClient structures = new SearchClient("/structures.json");

    @Test
    void allEsatAreThere() {
        assertThat(total(Map.of("type", List.of("ESAT")))).isGreaterThanOrEqualTo(1390);
        assertThat(total(Map.of("type", List.of("ACI", "EI", "AI", "ETTI", "GEIQ"))))
                .isGreaterThanOrEqualTo(3820);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"les brosses", "Les Brosses", "LES BROSSES", "brosses", "esat les brosses", "brosse", "brossses"
            })
    void nameComesFirst(String words) {
        assertThat(first(words).get("siret").asText()).isEqualTo(LES_BROSSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"77554408300477", "775 544 083 00477"})
    void siretFindsItsStructureAlone(String words) {
        JsonNode found = structures.get(Map.of("q", List.of(words)));

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("items").get(0).get("siret").asText()).isEqualTo(LES_BROSSES);
    }

    @Test
    void landscapersOfTheNordComeFirst() {
        JsonNode found = structures
                .get(Map.of("q", List.of("espaces verts"), "territoire", List.of("dep-59")))
                .get("items");

        assertThat(found).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(texts(found.get(i).get("trades"))).contains("espaces-verts");
        }
    }

    @Test
    void acronymFindsItsKind() {
        assertThat(first("GEIQ").get("kinds").get(0).asText()).isEqualTo("GEIQ");
        assertThat(total(Map.of("q", List.of("association intermédiaire"))))
                .isGreaterThanOrEqualTo(total(Map.of("type", List.of("AI"))));
    }

    @Test
    void whoWorksInAllFranceIsFoundInLens() {
        String page = PortalFixture.get("/structures?territoire=com-62498&tri=distance")
                .body();

        assertThat(page).containsPattern("Intervient dans toute la France\\h; à \\d+ km de Lens");
    }

    @Test
    void whoWorksInAPartOfTheRegionIsFoundThere() {
        String page = PortalFixture.get("/structures?q=b%C3%A2tir+ensemble+champagne&territoire=reg-32")
                .body();

        assertThat(page).contains("Intervient dans tout le département\u00a0: Aisne (02)");
    }

    @Test
    void radiusWidensAroundACommune() {
        long there = total(Map.of("territoire", List.of("com-59350")));
        long near = total(Map.of("territoire", List.of("com-59350"), "rayon", List.of("20")));
        long further = total(Map.of("territoire", List.of("com-59350"), "rayon", List.of("60")));

        assertThat(near).isGreaterThan(there);
        assertThat(further).isGreaterThan(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pertinence", "nom", "maj"})
    void walkThroughTheResultHasNoGapAndNoDuplicate(String sort) {
        List<JsonNode> found = structures.walk(Map.of("type", List.of("ETTI"), "tri", List.of(sort)));

        assertThat(found)
                .hasSizeGreaterThan(200)
                .extracting(structure -> structure.get("url").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "com-59350, 50.6311, 3.0468",
        // The nearest commune counts, whatever else is searched.
        "com-59350 dep-62, 50.6311, 3.0468",
        "dep-59, 50.5557, 3.1405"
    })
    void distanceOrdersFromNearToFar(String places, double lat, double lon) {
        List<JsonNode> found = structures.walk(Map.of(
                "type", List.of("ACI", "GEIQ"),
                "territoire", List.of(places.split(" ")),
                "tri", List.of("distance")));

        assertThat(found)
                .hasSizeGreaterThan(2)
                .extracting(structure -> structure.get("url").asText())
                .doesNotHaveDuplicates();
        assertThat(found.stream()
                        .filter(structure -> !structure.get("position").isNull())
                        .map(structure -> Math.hypot(
                                structure.get("position").get("lat").asDouble() - lat,
                                (structure.get("position").get("lon").asDouble() - lon)
                                        * Math.cos(Math.toRadians(lat))))
                        .limit(20)
                        .map(degrees -> Math.round(degrees * 20)))
                .isSorted();
    }

    @Test
    void placesAreAddedWithSemicolons() {
        var both = PortalFixture.get("/structures?territoire=com-59350&rayon=20&lieu=Lille+(59)+%3B+Lens");
        assertThat(both.headers().firstValue("Location"))
                .hasValue("/structures?territoire=com-59350&territoire=com-62498&rayon=20");
        var one = PortalFixture.get("/structures?territoire=com-59350&territoire=com-62498&rayon=20&tri=distance"
                + "&lieu=Hauts-de-France");
        assertThat(one.headers().firstValue("Location")).hasValue("/structures?territoire=reg-32");
        var none = PortalFixture.get("/structures?territoire=com-59350&territoire=com-62498&rayon=20&lieu=");
        assertThat(none.headers().firstValue("Location")).hasValue("/structures");
    }

    @Test
    void ofSeveralPlacesOnlyTheDoubtfulAreAskedFor() {
        String page = PortalFixture.get("/structures?lieu=Lens+%3B+Saint-Denis+%3B+Mayenne")
                .body();
        assertThat(page)
                .contains("Quel lieu est «\u00a0Saint-Denis\u00a0»")
                .contains("/structures?territoire=com-62498&amp;territoire=com-97411&amp;lieu=");
    }

    @Test
    void csvHasOneRowAStructure() {
        List<String> rows = PortalFixture.get("/structures.csv?type=ESAT", "text/csv")
                .body()
                .lines()
                .toList();

        assertThat(rows.getFirst()).startsWith("\uFEFFsiret;finess;nom;demonstration;");
        assertThat(rows).hasSize((int) total(Map.of("type", List.of("ESAT"))) + 1);
    }

    @Test
    void similarStructuresOfAnEsatAreNotItself() {
        String page = PortalFixture.get("/structures/" + LES_BROSSES).body();
        String similar = page.substring(page.indexOf("<ul class=\"similar\">"), page.indexOf("<aside>"));

        assertThat(similar).contains("ESAT", "(01)").doesNotContain("/structures/" + LES_BROSSES);
        assertThat(similar.split("href=\"/structures/")).hasSize(5);
    }

    @Test
    void mapHoldsEveryStructureOfTheSearch() throws Exception {
        var answer = PortalFixture.get("/structures.geojson?type=ESAT", "application/geo+json");
        JsonNode map = new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        assertThat(map.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.get("features"))
                .hasSize((int) total(Map.of("type", List.of("ESAT"))))
                .allSatisfy(feature -> {
                    assertThat(feature.get("type").asText()).isEqualTo("Feature");
                    assertThat(feature.get("id").asText())
                            .isEqualTo(feature.at("/properties/url").asText());
                    assertThat(texts(feature.at("/properties/kinds"))).contains("ESAT");
                    assertThat(feature.at("/properties/kindLabels")).hasSameSizeAs(feature.at("/properties/kinds"));
                    assertThat(feature.has("geometry")).isTrue();
                })
                .anySatisfy(feature -> {
                    assertThat(feature.at("/properties/communeLabel").asText()).isEqualTo("Vernoux (01)");
                    assertThat(feature.at("/geometry/type").asText()).isEqualTo("Point");
                    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isBetween(4.0, 6.0);
                    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isBetween(46.0, 47.0);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rue", "a", "!!!", "l'", "\"les brosses", "AND OR NOT", "*"})
    void oddWordsAreAnswered(String words) {
        assertThat(structures.get(Map.of("q", List.of(words))).get("total").asLong())
                .isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/structures?page=99999999",
                "/structures?type=CAT",
                "/structures?reseau=Inconnu",
                "/structures?label=Inconnu",
                "/structures?rayon=10",
                "/structures?tri=distance&territoire=reg-32"
            })
    void badAddressIsRefusedByName(String address) {
        var answer = PortalFixture.get(address);
        String name = address.replaceFirst(".*\\?", "").replaceFirst("=.*", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(name).doesNotContain("Exception");
    }

    @Test
    void longestWordsAreAnswered() {
        assertThat(total(Map.of("q", List.of("xqzv".repeat(50))))).isZero();
        assertThat(total(Map.of("q", List.of("nettoyage et vitres ".repeat(10)))))
                .isPositive();
    }

    @Test
    void pageBeyondTheLastLeadsBack() {
        assertThat(PortalFixture.get("/structures?q=brosses&page=40").body())
                .contains("Il n’y a pas de page 40", "/structures?q=brosses\"");
    }

    private JsonNode first(String words) {
        return structures.get(Map.of("q", List.of(words))).get("items").get(0);
    }

    private long total(Map<String, List<String>> filters) {
        return structures.get(filters).get("total").asLong();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
