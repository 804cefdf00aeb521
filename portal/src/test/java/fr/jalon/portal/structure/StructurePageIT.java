package fr.jalon.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.structure.BundledStructures;
import fr.jalon.db.PostgreSQLFixture;
import fr.jalon.portal.GoldenHtml;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs with PostgreSQL alone: the page of a structure does not need Elasticsearch. */
class StructurePageIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("micronaut.server.port", -1);
        properties.put("jalon.bundle.enabled", false);
        properties.put("jalon.base-url", "https://jalon.test");
        properties.put("elasticsearch.url", "http://localhost:1");
        server = ApplicationContext.run(EmbeddedServer.class, properties);
        BundledStructures bundle = server.getApplicationContext().getBean(BundledStructures.class);
        bundle.load();
        bundle.loadDemonstration();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anEsatWithoutOffers() throws Exception {
        HttpResponse<String> page = get("/structures/77554408300477");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        GoldenHtml.assertMainMatches("structure/esat", page.body());
        assertThat(page.body())
                .contains("ESAT LES BROSSES", "Vernoux", "010001261", "L2113-12", "22 mai 2026")
                .contains("href=\"/marches?territoire=dep-01\"")
                .doesNotContain("class=\"demonstration\"");
    }

    @Test
    void aDemonstrationStructureWithOffers() throws Exception {
        HttpResponse<String> page = get("/structures/00000001800010");
        GoldenHtml.assertMainMatches("structure/offers", page.body());
        assertThat(page.body()).contains("Fleurissement de saison", "class=\"demonstration\"", "noindex");
    }

    @Test
    void severalSitesAndKinds() throws Exception {
        assertThat(get("/structures/77589836400028").body())
                .contains("5 établissements sous ce SIRET", "300022753", "220");
        assertThat(get("/structures/40765547100057").body())
                .contains("Entreprise d’insertion et entreprise de travail temporaire d’insertion, Bruay-la-Buissière"
                        + " (62)")
                .contains(
                        "Ces informations datent de décembre 2020",
                        "Son code APE, 78.20Z, ne désigne pas un métier précis");
    }

    @Test
    void derivedTradesAreSaidToBe() throws Exception {
        HttpResponse<String> page = get("/structures/80746931700018");
        GoldenHtml.assertMainMatches("structure/derived", page.body());
        assertThat(page.body()).contains("Déduites du code APE 56.21Z", "href=\"/structures?secteur=traiteur\"");
    }

    @Test
    void aGeiqIsNotSaidToBeEligible() throws Exception {
        JsonNode geiq = json("/structures/79364713200018.json");
        assertThat(geiq.path("kind").asText()).isEqualTo("GEIQ");
        assertThat(geiq.path("reserved")).isEmpty();
        assertThat(get("/structures/79364713200018").body()).contains("Aucun lot ne lui est réservé");
    }

    @Test
    void theSameAsJson() throws Exception {
        JsonNode esat = json("/structures/77554408300477.json");
        assertThat(esat.path("siret").asText()).isEqualTo("77554408300477");
        assertThat(esat.path("commune").path("code").asText()).isEqualTo("com-01433");
        assertThat(esat.path("position").path("origin").asText()).isEqualTo("commune");
        assertThat(esat.path("reserved").findValuesAsText("code"))
                .containsExactly("reserved-disability", "reserved-both");
        assertThat(esat.path("brand").isNull()).as("absent is null").isTrue();
        assertThat(esat.path("url").asText()).isEqualTo("https://jalon.test/structures/77554408300477");
        JsonNode demonstration = json("/structures/00000001800010.json");
        assertThat(demonstration.path("demonstration").asBoolean()).isTrue();
        assertThat(demonstration.path("offers")).hasSize(3);
        assertThat(demonstration.path("tradesDerived").asBoolean()).isFalse();
    }

    @Test
    void aSecondarySiteLeadsToThePageOfItsSiret() throws Exception {
        HttpResponse<String> redirect = get("/structures/finess-300022753");
        assertThat(redirect.statusCode()).isEqualTo(308);
        assertThat(redirect.headers().firstValue("Location")).hasValue("/structures/77589836400028");
    }

    @Test
    void anEsatWithoutSiretHasItsPage() throws Exception {
        assertThat(get("/structures/finess-020016622").body()).contains("ESAT AEI CONDREN", "Condren (02)");
    }

    @Test
    void unknownIsAFrenchPage() throws Exception {
        for (String path :
                new String[] {"/structures/00000000000000", "/structures/finess-999999999", "/structures/x"}) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("Cette page n’existe pas");
        }
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return new ObjectMapper().readTree(response.body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://localhost:" + server.getPort() + path);
        String accept = path.endsWith(".json") ? "application/json" : "text/html";
        return CLIENT.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), BodyHandlers.ofString());
    }
}
