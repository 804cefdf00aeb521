package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.search.SearchClient;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A search of markets in its other forms: each holds what the JSON of the same address holds. */
class MarketFormsIT {
    private static final String SITE = "https://jalon.test";

    private final SearchClient markets = new SearchClient("/marches.json");

    @Test
    void feedHoldsWhatChangedLast() throws Exception {
        Feed feed = feed("?dispositif=reserved-disability&tri=heures");

        assertThat(feed.getId()).isEqualTo(SITE + "/marches?dispositif=reserved-disability&tri=heures");
        assertThat(feed.getOtherLinks()).singleElement().satisfies(self -> {
            assertThat(self.getRel()).isEqualTo("self");
            assertThat(self.getHref()).isEqualTo(SITE + "/marches.atom?dispositif=reserved-disability&tri=heures");
        });
        assertThat(feed.getAlternateLinks()).singleElement().satisfies(page -> assertThat(page.getHref())
                .isEqualTo(feed.getId()));
        List<Entry> entries = feed.getEntries();
        assertThat(entries)
                .extracting(Entry::getId)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        markets.walk(Map.of("dispositif", List.of("reserved-disability"))).stream()
                                .map(market -> market.get("url").asText())
                                .limit(MarketFeed.MOST)
                                .toList());
        assertThat(entries).extracting(Entry::getUpdated).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(feed.getUpdated()).isEqualTo(entries.getFirst().getUpdated());
        assertThat(entries).extracting(Entry::getTitle).anyMatch(title -> title.startsWith("[Démonstration] "));
        assertThat(entries).allSatisfy(entry -> {
            // Other tests publish real markets in the same portal.
            assertThat(entry.getTitle().startsWith("[Démonstration] "))
                    .as(entry.getId())
                    .isEqualTo(entry.getId().contains("/marches/DEMO-"));
            assertThat(entry.getAuthors()).singleElement().satisfies(author -> assertThat(author.getName())
                    .isNotBlank());
            assertThat(entry.getAlternateLinks()).singleElement().satisfies(link -> assertThat(link.getHref())
                    .isEqualTo(entry.getId()));
            assertThat(entry.getSummary().getValue()).contains("Prévisionnel, non engageant");
            assertThat(entry.getCategories()).extracting("term").contains("reserved-disability");
        });
    }

    @Test
    void feedHoldsAtMostAHundredAndAnEmptyOneIsAFeedToo() throws Exception {
        assertThat(feed("?statut=all").getEntries()).hasSize(MarketFeed.MOST);
        assertThat(feed("?q=zzzzzzzz").getEntries()).isEmpty();
        assertThat(feed("?q=zzzzzzzz").getUpdated()).isEqualTo(Date.from(Instant.EPOCH));
        assertThat(feed("?q=%EF%BF%BE%3C%26").getTitle()).contains("<&");
    }

    @Test
    void calendarSpansWhatIsPlanned() {
        HttpResponse<String> answer = PortalFixture.get("/marches.ics?q=entretien", "text/calendar");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        ICalendar calendar = Biweekly.parse(answer.body()).first();

        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        Map<String, List<String>> search = Map.of("q", List.of("entretien"));
        List<JsonNode> found = markets.walk(search);
        assertThat(calendar.getEvents()).hasSameSizeAs(found);
        for (JsonNode market : found) {
            VEvent event = calendar.getEvents().stream()
                    .filter(one ->
                            one.getUrl().getValue().equals(market.get("url").asText()))
                    .findFirst()
                    .orElseThrow();
            LocalDate start = LocalDate.parse(market.at("/publication/date").asText());
            LocalDate end =
                    switch (market.at("/publication/precision").asText()) {
                        case "day" -> start.plusDays(1);
                        case "month" -> start.plusMonths(1);
                        default -> start.plusMonths(3);
                    };
            assertThat(event.getUid().getValue())
                    .isEqualTo(market.get("reference").asText() + "@jalon.test");
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(day(event.getDateStart().getValue())).isEqualTo(start);
            assertThat(day(event.getDateEnd().getValue())).isEqualTo(end);
            assertThat(event.getDescription().getValue()).contains("Prévisionnel, non engageant");
        }
    }

    @Test
    void calendarOfSeveralPartsIsOne() {
        ICalendar calendar = Biweekly.parse(PortalFixture.get("/marches.ics?statut=all", "text/calendar")
                        .body())
                .first();

        assertThat(calendar.getEvents())
                .hasSize(markets.get(Map.of("statut", List.of("all")))
                        .get("total")
                        .asInt());
        assertThat(Biweekly.parse(PortalFixture.get("/marches.ics?q=zzzzzzzz", "text/calendar")
                                .body())
                        .first()
                        .getEvents())
                .isEmpty();
    }

    @Test
    void mapHoldsEveryMarketAtItsPlaces() throws Exception {
        HttpResponse<String> answer =
                PortalFixture.get("/marches.geojson?territoire=dep-59&statut=all", "application/geo+json");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        JsonNode map = new ObjectMapper().readTree(answer.body());
        List<JsonNode> found = markets.walk(Map.of("territoire", List.of("dep-59"), "statut", List.of("all")));

        assertThat(map.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.get("features")).hasSameSizeAs(found).allSatisfy(feature -> {
            assertThat(feature.get("type").asText()).isEqualTo("Feature");
            assertThat(feature.get("id").asText())
                    .isEqualTo(feature.at("/properties/url").asText());
            JsonNode geometry = feature.get("geometry");
            int places = feature.at("/properties/places").size();
            assertThat(geometry.get("type").asText()).isEqualTo(places == 1 ? "Point" : "MultiPoint");
            JsonNode first = places == 1
                    ? geometry.get("coordinates")
                    : geometry.get("coordinates").get(0);
            // Longitude first: everything here is west of 60° east and further north than east, overseas left out.
            assertThat(first).hasSize(2);
            assertThat(first.get(0).asDouble()).isLessThan(first.get(1).asDouble());
            assertThat(feature.at("/properties/deviceLabels")).hasSameSizeAs(feature.at("/properties/devices"));
            assertThat(feature.at("/properties/demonstration").asBoolean())
                    .isEqualTo(feature.at("/properties/reference").asText().startsWith("DEMO-"));
        });
    }

    @Test
    void formsAreAnnouncedAndLinkedFromThePage() {
        String page = PortalFixture.get("/marches?q=tonte").body();

        for (String form : List.of("atom", "ics", "csv", "json", "geojson")) {
            assertThat(page)
                    .contains("href=\"/marches." + form + "?q=tonte\" title=")
                    .contains("<li><a href=\"/marches." + form + "?q=tonte\">");
        }
    }

    @Test
    void badAddressesAreRefusedInEveryForm() {
        for (String form : List.of("atom", "ics", "csv", "json", "geojson")) {
            HttpResponse<String> answer = PortalFixture.get("/marches." + form + "?mois=avril", "*/*");

            assertThat(answer.statusCode()).as(form).isEqualTo(400);
            assertThat(answer.body()).contains("mois").contains("avril");
        }
    }

    private static Feed feed(String query) throws Exception {
        HttpResponse<String> answer = PortalFixture.get("/marches.atom" + query, "application/atom+xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        return (Feed) new WireFeedInput().build(new StringReader(answer.body()));
    }

    /** All days stand for midnight where the test runs. */
    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }
}
