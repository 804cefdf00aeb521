package fr.jalon.portal.search;

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
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the running portal for searches as JSON, as other software does. */
public final class SearchClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String path;

    /**
     * @param path of the JSON form, such as {@code /marches.json}
     */
    public SearchClient(String path) {
        this.path = path;
    }

    public JsonNode get(Map<String, List<String>> filters) {
        var response = PortalFixture.get(path + query(filters), "application/json");
        assertThat(response.statusCode()).as("%s %s", filters, response.body()).isEqualTo(200);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every item, by following the cursor; fails where a part is not full before the end. */
    public List<JsonNode> walk(Map<String, List<String>> filters) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode part = get(filters);
        long total = part.get("total").asLong();
        part.get("items").forEach(items::add);
        while (!part.get("next").isNull()) {
            Map<String, List<String>> next = new java.util.LinkedHashMap<>(filters);
            next.put("curseur", List.of(part.get("next").asText()));
            part = get(next);
            part.get("items").forEach(items::add);
        }
        assertThat(items).hasSize((int) total);
        return items;
    }

    /** Follows every count of every facet and checks that the list behind it is as long as it says. */
    public void assertCountsAreOneClickAway(Map<String, List<String>> filters) {
        JsonNode facets = get(filters).get("facets");
        facets.properties().forEach(facet -> facet.getValue().forEach(choice -> {
            Map<String, List<String>> clicked = new java.util.LinkedHashMap<>(filters);
            clicked.put(facet.getKey(), List.of(choice.get("value").asText()));
            if (facet.getKey().equals("territoire")) {
                clicked.remove("rayon");
            }
            assertThat(get(clicked).get("total").asLong())
                    .as(
                            "%s then %s=%s",
                            filters, facet.getKey(), choice.get("value").asText())
                    .isEqualTo(choice.get("count").asLong());
        }));
    }

    static String query(Map<String, List<String>> filters) {
        return filters.entrySet().stream()
                .flatMap(filter -> filter.getValue().stream()
                        .map(value -> filter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "?", ""));
    }
}
