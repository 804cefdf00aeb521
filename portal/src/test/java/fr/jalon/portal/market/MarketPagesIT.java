package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.demonstration.DemonstrationMarkets;
import fr.jalon.db.PostgreSQLFixture;
import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.HtmlChecker;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of single markets, with PostgreSQL alone: Elasticsearch is not there, and no similar markets. */
final class MarketPagesIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PostgreSQLFixture.Database database;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("jalon.base-url", "https://jalon.test");
        properties.put("jalon.bundle.enabled", false);
        properties.put("elasticsearch.url", "http://localhost:1");
        server = ApplicationContext.run(EmbeddedServer.class, properties);
        server.getApplicationContext().getBean(DemonstrationMarkets.class).load(PlannedMarkets.TODAY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aMarketIsShownLotByLotWithItsHistory() throws Exception {
        GoldenHtml.assertMainMatches("market/full", page(PlannedMarkets.ECLUSE_OISY));
    }

    @Test
    void whatIsReservedUndecidedOrNotDisclosedIsSaid() throws Exception {
        GoldenHtml.assertMainMatches("market/undecided", page(PlannedMarkets.CHU_CAEN_NETTOYAGE));
    }

    @Test
    void onlyAClauseLeavesTheWayToCarryOutItsHoursOpen() throws Exception {
        assertThat(page(PlannedMarkets.ECLUSE_OISY)).contains("Comment réaliser les heures");
        assertThat(page(PlannedMarkets.ARCHIVES))
                .contains("18\u202f480\u202fh")
                .doesNotContain("Comment réaliser les heures");
    }

    @Test
    void aWithdrawnMarketSaysWhy() throws Exception {
        PlannedMarket withdrawn = PlannedMarkets.ALL.stream()
                .filter(market -> market.status() == MarketStatus.WITHDRAWN)
                .findFirst()
                .orElseThrow();
        assertThat(page(withdrawn))
                .contains("Ce marché est abandonné.")
                .contains(withdrawn.withdrawalReason().replace("'", "’"))
                .doesNotContain("Prévisionnel, non engageant");
    }

    @Test
    void reservedLotsSayTheirArticleAndThatWhoCouldAnswerIsNotKnownNow() throws Exception {
        assertThat(page(PlannedMarkets.BERGES_DE_SAMBRE))
                .contains("momentanément indisponible")
                .contains("Article L2113-12 du code de la commande publique")
                .contains("Contenu de démonstration")
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void everyKindOfConsiderationMakesAValidPage() throws Exception {
        List<PlannedMarket> one = new ArrayList<>();
        for (ConsiderationKind kind : ConsiderationKind.values()) {
            one.add(PlannedMarkets.ALL.stream()
                    .filter(market -> market.considerations().containsKey(kind))
                    .findFirst()
                    .orElseThrow());
        }
        for (PlannedMarket market : one) {
            assertThat(HtmlChecker.errors(page(market))).as(market.reference()).isEmpty();
        }
    }

    @Test
    void theJsonAgreesWithTheStoredMarket() throws Exception {
        PlannedMarket market = PlannedMarkets.ECLUSE_OISY;
        HttpResponse<String> response = get(market.reference() + ".json", "*/*");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode json = new ObjectMapper().readTree(response.body());
        assertThat(json.at("/reference").asText()).isEqualTo(market.reference());
        assertThat(json.at("/buyer/siren").asText()).isEqualTo(market.buyer().siren());
        assertThat(json.at("/publication/date").asText())
                .isEqualTo(market.schedule().publication().date().toString());
        assertThat(json.at("/publication/precision").asText()).isEqualTo("quarter");
        assertThat(json.at("/amount/min").asLong()).isEqualTo(180_000_000);
        assertThat(json.at("/hoursPlanned").asInt()).isEqualTo(160_000);
        assertThat(json.at("/places/0/label").asText()).isEqualTo("Oisy-le-Verger (62)");
        assertThat(json.at("/lots/1/considerations/0/legalBasis").asText()).isEqualTo("CCP L2112-2");
        assertThat(json.at("/history")).hasSize(2);
        assertThat(json.at("/demonstration").asBoolean()).isTrue();
        assertThat(json.at("/url").asText()).isEqualTo("https://jalon.test/marches/" + market.reference());
        assertThat(json.at("/consultationUrl").isNull()).isTrue();
        assertThat(json.has("withdrawalReason")).isTrue();
    }

    @Test
    void theJsonOfOneMarketAndThatOfASearchSayTheSame() throws Exception {
        for (PlannedMarket market : List.of(PlannedMarkets.SUPPLEANCES, PlannedMarkets.BERGES_DE_SAMBRE)) {
            ObjectMapper mapper = new ObjectMapper();
            JsonNode shown =
                    mapper.readTree(get(market.reference() + ".json", "*/*").body());
            PlannedMarketDocument indexed = server.getApplicationContext()
                    .getBean(PlannedMarketDocuments.class)
                    .of(server.getApplicationContext()
                            .getBean(PlannedMarketRepository.class)
                            .findForIndex(List.of(market.reference())))
                    .getFirst();
            JsonNode found = mapper.readTree(server.getApplicationContext()
                    .getBean(io.micronaut.serde.ObjectMapper.class)
                    .writeValueAsString(MarketJson.of(indexed, "https://jalon.test")));
            found.properties().forEach(field -> assertThat(shown.get(field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(field.getValue()));
        }
    }

    @Test
    void unknownAndUnpublishedMarketsAreNotFound() throws Exception {
        String reference = PlannedMarkets.ALL.getLast().reference();
        assertThat(get(reference, "text/html").statusCode()).isEqualTo(200);
        try (Connection connection = database.dataSource().getConnection()) {
            connection
                    .createStatement()
                    .execute("UPDATE planned_market SET status = 'submitted' WHERE reference = '" + reference + "'");
        }
        for (String unknown : List.of(reference, reference + ".json", "DEMO-9999", "x")) {
            String accept = unknown.endsWith(".json") ? "*/*" : "text/html";
            assertThat(get(unknown, accept).statusCode()).as(unknown).isEqualTo(404);
        }
    }

    private static String page(PlannedMarket market) throws IOException, InterruptedException {
        HttpResponse<String> response = get(market.reference(), "text/html");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<String> get(String reference, String accept) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.getURL() + "/marches/" + reference))
                        .header("Accept", accept)
                        .build(),
                BodyHandlers.ofString());
    }
}
