package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.SearchClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketSearchIT {
    private final SearchClient markets = new SearchClient("/marches.json");

    @Test
    void reservationFindsOnlyMarketsWithSuchALot() {
        List<JsonNode> found = markets.walk(Map.of("dispositif", List.of("reserved-disability")));

        assertThat(found).isNotEmpty().allSatisfy(market -> assertThat(
                        market.get("considerations").findValuesAsText("code"))
                .contains("reserved-disability"));
    }

    @Test
    void whatIsAheadIsShownUnlessToldOtherwise() {
        assertThat(statuses(Map.of())).isSubsetOf("planned", "open").contains("planned");
        assertThat(statuses(Map.of("statut", List.of("awarded", "ended")))).isSubsetOf("awarded", "ended");
    }

    @ParameterizedTest
    @EnumSource(MarketSort.class)
    void walkThroughTheResultHasNoGapAndNoDuplicate(MarketSort sort) {
        List<JsonNode> found = markets.walk(
                Map.of("q", List.of("entretien"), "territoire", List.of("dep-59"), "tri", List.of(sort.code())));

        assertThat(found)
                .hasSizeGreaterThan(5)
                .extracting(market -> market.get("reference").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void typingErrorsAccentsAndPluralsFindTheSame() {
        long exact = total(Map.of("q", List.of("électricité")));

        assertThat(exact).isPositive();
        assertThat(total(Map.of("q", List.of("electricite")))).isEqualTo(exact);
        assertThat(total(Map.of("q", List.of("l’ÉLECTRICITÉ")))).isEqualTo(exact);
        assertThat(total(Map.of("q", List.of("electricte")))).isPositive();
        assertThat(total(Map.of("q", List.of("espace vert"))))
                .isEqualTo(total(Map.of("q", List.of("espaces verts"))))
                .isPositive();
    }

    @Test
    void formerArticleFindsWhatItsSuccessorRules() {
        JsonNode found = markets.get(Map.of("q", List.of("article 15")));

        assertThat(found.get("items")).isNotEmpty().allSatisfy(market -> assertThat(
                        market.get("considerations").findValuesAsText("code"))
                .contains("reserved-disability"));
    }

    @Test
    void referenceComesFirstAndCpvFindsAllBelowIt() {
        String reference =
                markets.get(Map.of()).get("items").get(0).get("reference").asText();

        assertThat(markets.get(Map.of("q", List.of(reference.toLowerCase(java.util.Locale.ROOT))))
                        .get("items")
                        .get(0)
                        .get("reference")
                        .asText())
                .isEqualTo(reference);
        assertThat(markets.walk(Map.of("cpv", List.of("773")))).isNotEmpty().allSatisfy(market -> assertThat(
                        market.get("cpv"))
                .anySatisfy(cpv -> assertThat(cpv.asText()).startsWith("773")));
    }

    @Test
    void placeFindsWhatIsInItAndWhatCoversIt() {
        List<JsonNode> found = markets.walk(Map.of("territoire", List.of("com-59350")));

        assertThat(found)
                .anySatisfy(market -> assertThat(market.get("places").findValuesAsText("code"))
                        .contains("dep-59"))
                .allSatisfy(market -> assertThat(market.get("places").findValuesAsText("code"))
                        .containsAnyOf("com-59350", "epci-200093201", "dep-59", "reg-32", "ze-3215", "ze-3212", "fr"));
    }

    @Test
    void hitsSayHowTheyLieToThePlace() {
        String lens = PortalFixture.get("/marches?territoire=com-62498").body();
        assertThat(lens).contains("Porte sur toute la région\u00a0: Hauts-de-France");
        String lille = page("/marches?territoire=com-59350&rayon=25");
        assertThat(lille)
                .contains(
                        "Porte sur tout le département\u00a0: Pas-de-Calais (62), en partie à moins de 25 km de Lille");
        assertThat(PortalFixture.get("/marches?territoire=dep-59").body())
                .contains("Dans le département\u00a0: Nord (59)");
    }

    @Test
    void distanceOrdersFromNearToFar() {
        List<Integer> kilometres = Pattern.compile("À (\\d+) km de Lille")
                .matcher(page("/marches?territoire=com-59350&rayon=100&tri=distance"))
                .results()
                .map(said -> Integer.parseInt(said.group(1)))
                .toList();
        assertThat(kilometres).hasSizeGreaterThan(3).isSorted();
    }

    /** The first pages as one. */
    private static String page(String address) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(page -> PortalFixture.get(address + "&page=" + page).body())
                .collect(Collectors.joining());
    }

    @Test
    void pageShowsWhatTheJsonSays() {
        String query = "?q=entretien&dispositif=execution-clause";
        String page = PortalFixture.get("/marches" + query).body();
        JsonNode json = markets.get(Map.of("q", List.of("entretien"), "dispositif", List.of("execution-clause")));

        assertThat(page).contains(">" + Typography.number(json.get("total").asLong()) + " marchés à venir pour");
        int position = 0;
        for (int i = 0; i < Math.min(20, json.get("items").size()); i++) {
            String link = "href=\"/marches/"
                    + json.get("items").get(i).get("reference").asText() + "\"";
            assertThat(page.indexOf(link)).as(link).isGreaterThan(position);
            position = page.indexOf(link);
        }
    }

    @Test
    void countOfStructuresLeadsToAsMany() {
        String page = PortalFixture.get("/marches?q=nettoyage").body();
        var links = java.util.regex.Pattern.compile(
                        "<a href=\"/marches(/[A-Z0-9-]+/lots/\\d+/structures\\?[^\"]+)\">([\\d\u202F]+)"
                                + " structures?</a>")
                .matcher(page)
                .results()
                .toList();

        assertThat(links).isNotEmpty();
        links.forEach(link -> {
            String address = "/api/v1/markets" + link.group(1).replace("&amp;", "&");
            assertThat(PortalFixture.get(address, "application/json").body())
                    .startsWith("{\"total\":" + link.group(2).replace("\u202F", "") + ",");
        });
    }

    @Test
    void csvHasOneRowAMarketAndSaysWhatIsFictitious() {
        var csv = PortalFixture.get("/marches.csv?dispositif=reserved-iae", "text/csv");
        List<String> rows = csv.body().lines().toList();

        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"marches.csv\"");
        assertThat(rows.getFirst()).startsWith("\uFEFFreference;titre;demonstration;");
        assertThat(rows).hasSize((int) total(Map.of("dispositif", List.of("reserved-iae"))) + 1);
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(row -> assertThat(row).contains(";oui;"));
    }

    @Test
    void typedPlaceBecomesACodeInTheAddress() {
        var answer = PortalFixture.get("/marches?q=tonte&lieu=Nord&nature=&page=");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/marches?q=tonte&territoire=dep-59");
    }

    @Test
    void fieldsLeftEmptyLeaveTheAddress() {
        var answer = PortalFixture.get("/marches?q=tonte&heures-min=&publication-de=&nature=services");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/marches?q=tonte&nature=services");
    }

    @Test
    void ambiguousPlaceIsAskedFor() {
        var answer = PortalFixture.get("/marches?lieu=Saint-Denis");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/marches?territoire=com-93066", "/marches?territoire=com-97411");
    }

    @Test
    void emptyResultSaysWhichFilterToDrop() {
        String page =
                PortalFixture.get("/marches?q=nettoyage&heures-min=9000000").body();

        assertThat(page).contains("Aucun marché à venir", "Sans le filtre «\u00A0Heures d’insertion\u00A0»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/marches?page=99999999",
                "/marches?couleur=rouge",
                "/marches?dispositif=inconnu",
                "/marches?territoire=dep-99",
                "/marches?curseur=abc",
                "/marches?statut=draft"
            })
    void badAddressIsRefusedByName(String address) {
        var answer = PortalFixture.get(address);
        String name = address.replaceFirst(".*\\?", "").replaceFirst("=.*", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(name).doesNotContain("Exception");
    }

    @Test
    void cursorOfAnotherSearchIsRefused() {
        String next = markets.get(Map.of("tri", List.of("heures"))).get("next").asText();

        assertThat(PortalFixture.get("/marches.json?tri=pertinence&curseur=" + next, "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    private long total(Map<String, List<String>> filters) {
        return markets.get(filters).get("total").asLong();
    }

    private Set<String> statuses(Map<String, List<String>> filters) {
        return markets.walk(filters).stream()
                .map(market -> market.get("status").asText())
                .collect(Collectors.toSet());
    }
}
