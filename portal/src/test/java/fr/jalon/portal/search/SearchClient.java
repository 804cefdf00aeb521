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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks the running portal for searches as JSON, as other software does. */
public final class SearchClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOTAL = Pattern.compile("^\\{\"total\":(\\d+),");
    /** A choice that is not made; one that is leads back. */
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">[^<]+</a>\\s*<span>([^<]+)</span>");

    private static final Pattern FIELD = Pattern.compile(
            "<input type=\"(?:checkbox|radio)\" id=\"[^\"]+\" name=\"([^\"]+)\" value=\"([^\"]*)\"[^>]*>\\s*"
                    + "<label[^>]*>[^<]+</label>\\s*<span>([^<]*)</span>");

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
            Map<String, List<String>> next = new LinkedHashMap<>(filters);
            next.put("curseur", List.of(part.get("next").asText()));
            part = get(next);
            part.get("items").forEach(items::add);
        }
        assertThat(items).hasSize((int) total);
        return items;
    }

    /**
     * Follows every count of every facet and checks that the list behind it is as long as it says, and that the page of the
     * same search says the same; gives back the names of the facets.
     */
    public Set<String> assertCountsAreOneClickAway(Map<String, List<String>> filters) {
        Set<String> names = new TreeSet<>();
        Map<String, Long> counts = new HashMap<>();
        JsonNode found = get(filters);
        assertThat(found.get("total").asLong()).as("%s", filters).isPositive();
        found.get("facets").properties().forEach(facet -> facet.getValue().forEach(choice -> {
            String name = facet.getKey();
            String value = choice.get("value").asText();
            names.add(name);
            counts.put(name + "=" + value, choice.get("count").asLong());
            Map<String, List<String>> clicked = new LinkedHashMap<>(filters);
            clicked.put(name, List.of(value));
            if (name.equals("territoire")) {
                clicked.remove("rayon");
            }
            assertThat(total(query(clicked)))
                    .as("%s then %s=%s", filters, name, value)
                    .isEqualTo(choice.get("count").asLong());
        }));
        String page =
                PortalFixture.get(path.replace(".json", "") + query(filters)).body();
        assertThat(fields(page)).as("fields of %s", filters).isNotEmpty().allSatisfy((choice, count) -> assertThat(
                        counts)
                .containsEntry(choice, count));
        assertThat(links(page)).as("links of %s", filters).isNotEmpty().allSatisfy((address, count) -> assertThat(
                        total(address.substring(address.indexOf('?') < 0 ? address.length() : address.indexOf('?'))))
                .as(address)
                .isEqualTo(count));
        return names;
    }

    /** A page of it is enough to know how many there are. */
    private long total(String query) {
        var response = PortalFixture.get(path + query + (query.isEmpty() ? "?" : "&") + "page=1", "application/json");
        Matcher total = TOTAL.matcher(response.body());
        assertThat(total.find()).as("%s %s", query, response.body()).isTrue();
        return Long.parseLong(total.group(1));
    }

    /** The choices to tick, as {@code name=value}, each with its count. */
    private static Map<String, Long> fields(String page) {
        Map<String, Long> fields = new LinkedHashMap<>();
        FIELD.matcher(page)
                .results()
                .filter(field -> !field.group(3).isEmpty())
                .forEach(field -> fields.put(
                        field.group(1) + "=" + field.group(2).replace("&amp;", "&"), number(field.group(3))));
        return fields;
    }

    /** The choices to follow: their addresses, each with its count. */
    private static Map<String, Long> links(String page) {
        Map<String, Long> links = new LinkedHashMap<>();
        LINK.matcher(page)
                .results()
                .forEach(link -> links.put(link.group(1).replace("&amp;", "&"), number(link.group(2))));
        return links;
    }

    private static long number(String printed) {
        return Long.parseLong(printed.replaceAll("\\D", ""));
    }

    static String query(Map<String, List<String>> filters) {
        return filters.entrySet().stream()
                .flatMap(filter -> filter.getValue().stream()
                        .map(value -> filter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", filters.isEmpty() ? "" : "?", ""));
    }
}
