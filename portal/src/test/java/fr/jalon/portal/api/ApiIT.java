package fr.jalon.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.portal.PortalFixture;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the addresses that programs read have in common. */
class ApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "/api/v1/markets?dispositif=reserved-iae&page=1, /marches.json?dispositif=reserved-iae&page=1",
        "/api/v1/markets/DEMO-0001, /marches/DEMO-0001.json",
        "/api/v1/structures?type=EATT, /structures.json?type=EATT",
        "/api/v1/structures/77554408300477, /structures/77554408300477.json",
        "/api/v1/statistics/seuil-spaser, /statistiques/seuil-spaser.json",
        "/api/v1/suggestions?q=espa, /suggestions?q=espa"
    })
    void apiSaysWhatTheDataAddressSays(String api, String data) {
        HttpResponse<String> answer = json(api);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).isEqualTo(json(data).body());
    }

    @Test
    void structureOfASiteIsFoundUnderTheSameApi() throws IOException {
        JsonNode sites =
                JSON.readTree(json("/api/v1/structures/77554408300477").body()).get("sites");
        String finess = sites.get(0).get("finess").asText();
        HttpResponse<String> answer = json("/api/v1/structures/finess-" + finess);
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/structures/77554408300477");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/markets?type=ESAT, type",
        "/api/v1/markets?dispositif=inconnu, dispositif",
        "/api/v1/structures?curseur=x, curseur",
        "/api/v1/statistics?question=x, question",
        "/api/v1/territories?type=ville, type",
        "/api/v1/territories?territoire=dep-999, territoire",
        "/api/v1/territories?curseur=%27, curseur"
    })
    void badParametersAreNamed(String path, String field) throws IOException {
        HttpResponse<String> answer = json(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("field").asText()).isEqualTo(field);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/inconnu",
                "/api/v1/markets/X",
                "/api/v1/structures/1",
                "/api/v1/statistics/x",
                "/api/v1/territories/com-99999",
                "/api/v1/territories/x"
            })
    void whatIsNotThereIsAProblem(String path) {
        HttpResponse<String> answer = PortalFixture.get(path, "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/markets?q=tonte&demonstration=oui, application/json",
        "/api/v1/markets?page=2, application/json",
        "/marches/DEMO-0001.json, application/json",
        "/statistiques/seuil-spaser.csv, text/csv",
        "/statistiques/seuil-spaser.json, application/json",
        "/statistiques/oeap-part-marches-clause-sociale.svg, image/svg+xml",
        "/marches.atom, application/atom+xml",
        "/api/v1/trades, application/json",
        "/api/v1/openapi.yaml, application/yaml"
    })
    void whoHasItAlreadyIsToldSo(String path, String type) {
        PortalFixture.awaitIndexed();
        HttpResponse<String> first = PortalFixture.get(path, "*/*");
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            HttpResponse<String> again = PortalFixture.send("GET", path, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).hasValue(tag);
            assertThat(again.headers().firstValue("Cache-Control")).isPresent();
        }
        HttpResponse<String> changed = PortalFixture.send("GET", path, "If-None-Match", "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(first.body());
        HttpResponse<String> head = PortalFixture.send("HEAD", path);
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void scriptsOfOtherSitesReadDataAndNothingElse() {
        for (String path :
                List.of("/api/v1/markets", "/marches.csv", "/marches/DEMO-0001.json", "/structures.geojson")) {
            HttpResponse<String> asked = PortalFixture.send(
                    "OPTIONS", path, "Origin", "https://example.org", "Access-Control-Request-Method", "GET");
            assertThat(asked.statusCode()).as(path).isEqualTo(204);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            assertThat(asked.headers().firstValue("Access-Control-Allow-Methods"))
                    .hasValue("GET, HEAD, OPTIONS");
            HttpResponse<String> read = PortalFixture.send("GET", path, "Origin", "https://example.org");
            assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
            assertThat(read.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElse(""))
                    .contains("ETag", "RateLimit");
            assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
        }
        for (String path : List.of("/", "/marches", "/marches/DEMO-0001", "/health", "/assets/jalon.css")) {
            HttpResponse<String> page = PortalFixture.send("GET", path, "Origin", "https://example.org");
            assertThat(page.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void territoriesAreWalkedThroughByTheirCodes() throws IOException {
        Set<String> codes = new HashSet<>();
        List<String> order = new ArrayList<>();
        JsonNode part;
        String next = "";
        do {
            part = JSON.readTree(json("/api/v1/territories?territoire=dep-59&type=com" + next)
                    .body());
            part.get("items").forEach(item -> {
                codes.add(item.get("code").asText());
                order.add(item.get("code").asText());
            });
            next = "&curseur=" + part.get("next").asText();
        } while (!part.get("next").isNull());
        assertThat(order).hasSize(part.get("total").asInt()).isSorted();
        assertThat(codes).hasSameSizeAs(order).contains("com-59350").hasSizeBetween(600, 700);

        JsonNode lille = JSON.readTree(json("/api/v1/territories/com-59350").body());
        assertThat(lille.get("label").asText()).isEqualTo("Lille (59)");
        assertThat(lille.get("within").findValuesAsText("code")).contains("dep-59", "reg-32", "fr");
        JsonNode found = JSON.readTree(
                json("/api/v1/territories?q=saint-etienne&type=ze").body());
        assertThat(found.get("items").findValuesAsText("kind")).containsOnly("ze");
    }

    @Test
    void everySeriesIsListedAndFilteredByItsQuestion() throws IOException {
        JsonNode all = JSON.readTree(json("/api/v1/statistics").body());
        assertThat(all.get("total").asInt()).isEqualTo(all.get("items").size()).isGreaterThan(300);
        JsonNode question = all.at("/facets/question").get(0);
        JsonNode some = JSON.readTree(
                json("/api/v1/statistics?question=" + question.get("value").asText())
                        .body());
        assertThat(some.get("total")).isEqualTo(question.get("count"));
    }

    private static HttpResponse<String> json(String path) {
        return PortalFixture.get(path, "application/json");
    }
}
