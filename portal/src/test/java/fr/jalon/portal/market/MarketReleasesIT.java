package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.market.ocds.OcdsSchemas;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.search.SearchClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Release packages as they are downloaded: valid, and whole. */
class MarketReleasesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OcdsSchemas schemas = new OcdsSchemas();

    @Test
    void aSearchIsAValidPackageOfAllItFinds() throws IOException {
        JsonNode all = get("/marches.ocds.json?statut=all");
        assertThat(schemas.errors(all)).isEmpty();
        List<String> found = new SearchClient("/marches.json")
                .walk(Map.of("statut", List.of("all"))).stream()
                        .map(market -> market.get("reference").asText())
                        .toList();
        assertThat(all.get("releases").valueStream().map(release -> release.at("/tender/id")
                        .asText()))
                .containsExactlyElementsOf(found);
        assertThat(all.get("uri").asText()).isEqualTo("https://jalon.test/marches.ocds.json?statut=all");
        assertThat(get("/marches.ocds.json?q=zzzzzzzz").get("releases")).isEmpty();
    }

    @Test
    void oneMarketIsAPackageOfOneRelease() throws IOException {
        JsonNode one = get("/marches/DEMO-0001/ocds.json");
        assertThat(schemas.errors(one)).isEmpty();
        assertThat(one.get("releases")).hasSize(1);
        JsonNode release = one.at("/releases/0");
        assertThat(release.get("ocid").asText()).isEqualTo("ocds-jalon-DEMO-0001");
        assertThat(release.at("/tender/forecast/demonstration").asBoolean()).isTrue();
        assertThat(get("/api/v1/releases/DEMO-0001").at("/releases/0")).isEqualTo(release);
        String tag = PortalFixture.get("/marches/DEMO-0001/ocds.json", "*/*")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(PortalFixture.send("GET", "/marches/DEMO-0001/ocds.json", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theSchemaOfOurExtensionIsAtTheAddressThatPackagesName() throws IOException {
        String extension =
                get("/marches.ocds.json?q=zzzzzzzz").at("/extensions/2").asText();
        assertThat(extension).startsWith("https://jalon.test/");
        String path = extension.substring("https://jalon.test".length());
        assertThat(get(path).at("/schemas/0").asText()).isEqualTo("release-schema.json");
        assertThat(get(path.replace("extension.json", "release-schema.json"))
                        .at("/definitions/SocialConsideration/properties/hours/type")
                        .asText())
                .isEqualTo("integer");
        assertThat(PortalFixture.get(path.replace("extension.json", "autre.json"), "*/*")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void badAddressesAreProblems() {
        assertThat(PortalFixture.get("/marches.ocds.json?type=x", "*/*").statusCode())
                .isEqualTo(400);
        assertThat(PortalFixture.get("/marches/ABSENT/ocds.json", "*/*").statusCode())
                .isEqualTo(404);
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = PortalFixture.get(path, "application/json");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return JSON.readTree(answer.body());
    }
}
