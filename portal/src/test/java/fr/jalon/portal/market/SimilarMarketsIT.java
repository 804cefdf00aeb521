package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.search.SearchClient;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SimilarMarketsIT {
    private static final Pattern SIMILAR = Pattern.compile("<ul class=\"similar\">(.*?)</ul>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"/marches/([^\"]+)\"");

    private final SearchClient markets = new SearchClient("/marches.json");

    @Test
    void similarMarketsShareTheTradeOrTheCpvGroupAndAreAhead() {
        List<JsonNode> all = markets.walk(Map.of());
        int withSimilar = 0;
        for (JsonNode market : all.subList(0, 20)) {
            String reference = market.get("reference").asText();
            List<String> similar = similar(reference);
            withSimilar += similar.isEmpty() ? 0 : 1;
            assertThat(similar)
                    .hasSizeLessThanOrEqualTo(4)
                    .doesNotContain(reference)
                    .doesNotHaveDuplicates();
            for (String other : similar) {
                JsonNode found = all.stream()
                        .filter(one -> one.get("reference").asText().equals(other))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(other + " is not ahead"));
                assertThat(beginnings(found))
                        .as("%s like %s", other, reference)
                        .containsAnyElementsOf(beginnings(market));
            }
        }
        assertThat(withSimilar).isGreaterThan(15);
    }

    @Test
    void pageLeadsToAllMarketsOfItsBuyerPastOnesToo() {
        JsonNode past = markets.get(Map.of("statut", List.of("awarded", "ended")))
                .get("items")
                .get(0);
        String siren = past.at("/buyer/siren").asText();
        String page =
                PortalFixture.get("/marches/" + past.get("reference").asText()).body();

        assertThat(page).contains("href=\"/marches?acheteur=" + siren + "&amp;statut=all\"");
        List<JsonNode> ofBuyer = markets.walk(Map.of("acheteur", List.of(siren), "statut", List.of("all")));
        assertThat(ofBuyer)
                .extracting(market -> market.at("/buyer/siren").asText())
                .containsOnly(siren);
        assertThat(ofBuyer)
                .extracting(market -> market.get("reference").asText())
                .contains(past.get("reference").asText());
    }

    private static List<String> similar(String reference) {
        return SIMILAR.matcher(PortalFixture.get("/marches/" + reference).body())
                .results()
                .flatMap(list -> LINK.matcher(list.group(1)).results().map(link -> link.group(1)))
                .toList();
    }

    /** Trades and CPV groups: what makes one market like another. */
    private static List<String> beginnings(JsonNode market) {
        List<String> all = new java.util.ArrayList<>();
        market.get("trades").forEach(trade -> all.add(trade.asText()));
        market.get("cpv").forEach(cpv -> all.add(cpv.asText().substring(0, 3)));
        return all;
    }
}
