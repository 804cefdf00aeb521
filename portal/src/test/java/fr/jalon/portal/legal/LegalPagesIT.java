package fr.jalon.portal.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs without stores: legal pages need none. */
class LegalPagesIT {
    @Test
    void operatorIsNamedFromTheConfiguration() throws Exception {
        Map<String, Object> properties = Map.of(
                "micronaut.server.port",
                -1,
                "datasources.default.enabled",
                false,
                "elasticsearch.url",
                "http://localhost:1",
                "jalon.bundle.enabled",
                false,
                "jalon.operator.name",
                "Achats & Territoires",
                "jalon.operator.email",
                "contact@exemple.fr");
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, properties);
                HttpClient client = HttpClient.newHttpClient()) {
            String page = client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + server.getPort() + "/mentions-legales"))
                                    .header("Accept", "text/html")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(page)
                    .contains("Organisme\u00A0: Achats &amp; Territoires")
                    .contains("contact@exemple.fr")
                    .contains("publication\u00A0: non renseigné");
        }
    }
}
