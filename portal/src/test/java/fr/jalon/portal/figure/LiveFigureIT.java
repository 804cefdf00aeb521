package fr.jalon.portal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.jalon.content.figure.BuyerIndicatorsRepository;
import fr.jalon.content.figure.LiveFigure;
import fr.jalon.content.figure.LiveFigureRepository;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.page.Typography;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of our own on a portal with the bundled data. */
class LiveFigureIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void compute() {
        // The portal does so by itself within the first minutes; a test does not wait for it.
        PortalFixture.context().getBean(LiveFigureRepository.class).refresh(Duration.ofMinutes(30));
    }

    /** What these figures count, a search counts in the same way. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "MARKETS_BY_DEVICE",
                "MARKETS_BY_TRADE",
                "MARKETS_BY_BUYER_KIND",
                "STRUCTURES_BY_KIND",
                "STRUCTURES_BY_TRADE"
            })
    void eachRowCountsWhatItsLinkLists(LiveFigure figure) throws IOException {
        boolean demonstration = !figure.ofStructures();
        JsonNode rows = json(figure, demonstration).get("rows");
        assertThat(rows).isNotEmpty();
        String page = get(LiveFigurePage.address(figure, "", demonstration)).body();
        for (JsonNode row : rows) {
            String key = row.get("key").asText();
            String parameter =
                    switch (figure.key()) {
                        case DEVICE -> "dispositif";
                        case TRADE -> "secteur";
                        case BUYER_KIND -> "acheteur";
                        case STRUCTURE_KIND -> "type";
                        default -> throw new IllegalStateException(figure.code());
                    };
            String search = (figure.ofStructures() ? "/structures" : "/marches") + "%s?" + parameter + "=" + key
                    + "&demonstration=" + (demonstration ? "oui" : "non");
            assertThat(page).contains("href=\"" + search.formatted("").replace("&", "&amp;") + "\"");
            assertThat(JSON.readTree(get(search.formatted(".json")).body())
                            .get("total")
                            .asLong())
                    .as(search)
                    .isEqualTo(row.get("items").asLong());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageAndFilesSayTheSame(LiveFigure figure) throws IOException {
        for (boolean demonstration : List.of(true, false)) {
            JsonNode rows = json(figure, demonstration).get("rows");
            String csv =
                    get(LiveFigurePage.address(figure, ".csv", demonstration)).body();
            try (var records = CsvReader.builder().ofNamedCsvRecord(csv)) {
                assertThat(records.stream()
                                .map(record -> record.getField("key") + " " + record.getField("items"))
                                .toList())
                        .isEqualTo(rows.valueStream()
                                .map(row -> row.get("key").asText() + " "
                                        + row.get("items").asText())
                                .toList());
            }
            String page = get(LiveFigurePage.address(figure, "", demonstration)).body();
            assertThat(page.split("<tr><th scope=\"row\">", -1)).hasSize(rows.size() + 1);
            assertThat(page.contains("<figure>")).isEqualTo(!rows.isEmpty());
            assertThat(page.contains("class=\"empty\"")).isEqualTo(rows.isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARKETS_BY_DEPARTEMENT", "STRUCTURES_BY_DEPARTEMENT", "STRUCTURES_BY_REGION"})
    void thePageOfATerritorySaysItsRow(LiveFigure figure) throws IOException {
        boolean demonstration = !figure.ofStructures();
        JsonNode row = json(figure, demonstration).get("rows").get(0);
        String page = get("/territoires/" + row.get("key").asText()).body();
        String own = page.substring(page.indexOf("id=\"comptes\""), page.indexOf("</section>"));

        String link = "href=\"" + LiveFigurePage.address(figure, "", demonstration) + "\"";
        assertThat(own).contains(link);
        String item = own.substring(own.lastIndexOf("<li>", own.indexOf(link)), own.indexOf(link));
        assertThat(item)
                .startsWith("<li>\n<b>" + Typography.number(row.get("items").asLong()) + "</b>");
        assertThat(item.contains("class=\"demo\"")).isEqualTo(demonstration);
    }

    @Test
    void refusesWhatIsNeitherYesNorNo() {
        HttpResponse<String> answer = PortalFixture.get("/statistiques/en-direct?demonstration=peut-etre");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("demonstration");
    }

    @Test
    void everyBuyerHasItsIndicators() {
        BuyerIndicatorsRepository buyers = PortalFixture.context().getBean(BuyerIndicatorsRepository.class);
        String list = get("/statistiques/acheteurs").body();
        buyers.findBuyers()
                .forEach(buyer -> assertThat(list).contains("href=\"/statistiques/acheteurs/" + buyer.siren() + "\""));
        String siren = buyers.findBuyers().getFirst().siren();
        assertThat(get("/statistiques/acheteurs/" + siren).body()).contains("Marchés avec un lot réservé");
        assertThat(PortalFixture.get("/statistiques/acheteurs/999999999").statusCode())
                .isEqualTo(404);
    }

    private static JsonNode json(LiveFigure figure, boolean demonstration) throws IOException {
        return JSON.readTree(
                get(LiveFigurePage.address(figure, ".json", demonstration)).body());
    }

    private static HttpResponse<String> get(String path) {
        HttpResponse<String> answer = PortalFixture.get(path, "*/*");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
