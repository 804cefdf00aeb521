package fr.jalon.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product on embedded stores, in one process of its own: killed, restarted, interrupted. */
final class EmbeddedStoresIT {
    /** The class path of the test, which has what a run from a checkout has. */
    private static final List<String> PORTAL = List.of(
            // That class path has the quiet log of the tests before the one that announces the portal.
            "-Dlogback.configurationFile="
                    + Path.of(System.getProperty("jalon.root"), "content/src/main/resources/logback.xml"),
            "-Djalon.elasticsearch.home=" + System.getProperty("jalon.elasticsearch.home"),
            "-classpath",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "fr.jalon.portal.PortalApplication");

    private static final String NOTICE = "La recherche complète est momentanément indisponible";

    @Test
    void losesNothingWhenKilledAndLeavesNothingWhenInterrupted(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        Map<String, String> environment = Map.of("JALON_DATA", data.toString());
        String before;
        try (Program portal = Program.start(directory, environment, PORTAL)) {
            portal.awaitReady();
            before = portal.get("/structures.json?type=ESAT").body();
            assertThat(before).contains("\"total\"");
            portal.signal("KILL");
        }
        try (Program portal = Program.start(directory, environment, PORTAL)) {
            portal.awaitReady();
            assertThat(total(portal.get("/structures.json?type=ESAT").body())).isEqualTo(total(before));
            assertThat(portal.get("/statistiques/oeap-part-marches-clause-sociale")
                            .body())
                    .contains("6,1");
            searchGoesAwayAndComesBack(portal, data);
            portal.signal("INT");
        }
        assertThat(processesOf(data)).isEmpty();
    }

    /** Searches are answered by PostgreSQL, and say so, while Elasticsearch is dead; other pages do not notice. */
    private static void searchGoesAwayAndComesBack(Program portal, Path data) throws Exception {
        ProcessHandle elasticsearch = ProcessHandle.allProcesses()
                .filter(process -> commandLine(process)
                        .contains(data.resolve("elasticsearch").toString()))
                .findFirst()
                .orElseThrow();
        elasticsearch.destroyForcibly();
        elasticsearch.onExit().join();
        for (String address : List.of("/marches?q=espaces+verts", "/structures?q=les+brosses")) {
            HttpResponse<String> search = portal.get(address);
            assertThat(search.statusCode()).as(address).isEqualTo(200);
            assertThat(search.body()).contains(NOTICE).contains("<article");
        }
        for (String page : List.of(
                "/marches/DEMO-0001",
                "/structures/77554408300477",
                "/statistiques",
                "/statistiques/oeap-part-marches-clause-sociale")) {
            assertThat(portal.get(page).statusCode()).as(page).isEqualTo(200);
        }
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (portal.get("/marches").body().contains(NOTICE) && Instant.now().isBefore(limit)) {
            Thread.sleep(500);
        }
        assertThat(portal.get("/marches").body()).doesNotContain(NOTICE);
    }

    /** Child servers end a moment after their parent. */
    private static List<String> processesOf(Path data) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        List<String> left;
        do {
            Thread.sleep(200);
            left = ProcessHandle.allProcesses()
                    .map(EmbeddedStoresIT::commandLine)
                    .filter(command -> command.contains(data.toString()))
                    .toList();
        } while (!left.isEmpty() && Instant.now().isBefore(limit));
        return left;
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static String total(String json) {
        return json.replaceFirst("(?s).*?\"total\"\\s*:\\s*(\\d+).*", "$1");
    }
}
