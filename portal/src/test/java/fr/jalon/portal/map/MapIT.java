package fr.jalon.portal.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.search.SearchClient;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapIT {
    private static final Pattern ENTRY = Pattern.compile(
            "<li><a href=\"[^\"]*territoire=(dep-\\w+)[^\"]*\">[^<]*</a> <span class=\"count\">([^<]+)</span>");
    private static final Pattern AREA = Pattern.compile("<a href=\"([^\"]+)\" tabindex=\"-1\"><g class=\"s[1-5]");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /marches    | /marches.json
        /structures | /structures.json
        """)
    void everyCountIsThatOfTheListBehindIt(String path, String json) {
        String page = PortalFixture.get(path + "?vue=carte&q=nettoyage").body();
        SearchClient search = new SearchClient(json);

        List<MatchResult> entries = ENTRY.matcher(page).results().toList();
        assertThat(entries).hasSizeGreaterThan(20);
        entries.stream().limit(25).forEach(entry -> {
            long there = search.get(Map.of("q", List.of("nettoyage"), "territoire", List.of(entry.group(1))))
                    .get("total")
                    .asLong();
            assertThat(there)
                    .as(entry.group(1))
                    .isEqualTo(Long.parseLong(entry.group(2).replaceAll("\\D", "")));
        });
    }

    @Test
    void theDrawingHasTheLinksOfTheList() {
        String page = PortalFixture.get("/structures?vue=carte&type=ESAT").body();
        List<String> drawn = AREA.matcher(page)
                .results()
                .map(area -> area.group(1))
                .distinct()
                .sorted()
                .toList();
        List<String> listed = Pattern.compile("<li><a href=\"([^\"]*vue=carte&amp;territoire=dep[^\"]*)\">")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .sorted()
                .toList();
        assertThat(drawn).hasSizeGreaterThan(90).isEqualTo(listed).allMatch(link -> link.contains("type=ESAT"));
    }

    @Test
    void aChosenDepartementLeadsBackToAll() {
        String page =
                PortalFixture.get("/structures?territoire=dep-59&vue=carte").body();
        assertThat(page)
                .contains("chosen")
                .contains("<a href=\"/structures?vue=carte\" aria-current=\"true\">Nord (59)</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/marches?vue=globe", "/structures?vue=liste"})
    void anUnknownViewIsRefused(String address) {
        assertThat(PortalFixture.get(address).statusCode()).isEqualTo(400);
    }

    @Test
    void outlinesOfAllDepartementsAreDrawn() {
        assertThat(Outlines.ALL.stream().map(Outlines.Outline::code).distinct()).hasSize(101);
    }
}
