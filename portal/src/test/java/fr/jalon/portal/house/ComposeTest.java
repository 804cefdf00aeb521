package fr.jalon.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be held of docker-compose.yml without an engine: its services, their health and its variables. */
final class ComposeTest {
    private static final Path ROOT = Path.of(System.getProperty("jalon.root"));
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?])?");

    @Test
    void everyServiceIsThereAndHealthIsChecked() throws IOException {
        Map<String, Map<String, Object>> services = services();
        assertThat(services).containsOnlyKeys("postgresql", "elasticsearch", "mailpit", "indexer", "portal");
        assertThat(services.get("postgresql").get("image").toString()).startsWith("postgres:17");
        assertThat(services.get("elasticsearch").get("image").toString())
                .isEqualTo("docker.elastic.co/elasticsearch/elasticsearch:" + elasticsearchVersion());
        for (String stored : new String[] {"postgresql", "elasticsearch", "mailpit"}) {
            assertThat(services.get(stored)).as(stored).containsKey("healthcheck");
        }
        for (String built : new String[] {"indexer", "portal"}) {
            assertThat(Files.readString(ROOT.resolve(built + "/Dockerfile"))).contains("HEALTHCHECK");
        }
    }

    @Test
    void noPasswordHasADefault() throws IOException {
        String text = Files.readString(ROOT.resolve("docker-compose.yml"));
        assertThat(VARIABLE.matcher(text).results().map(MatchResult::group))
                .filteredOn(variable -> variable.contains("PASSWORD"))
                .isNotEmpty()
                .allMatch(variable -> variable.endsWith(":?"));
    }

    @Test
    void onlyThePortalAndTheMailReaderAreReachedFromOutside() throws IOException {
        assertThat(services().entrySet().stream()
                        .filter(service -> service.getValue().containsKey("ports"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("portal", "mailpit");
    }

    @Test
    void theVariablesGivenToTheProgramsAreDocumented() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (String service : new String[] {"portal", "indexer"}) {
            Map<?, ?> environment = (Map<?, ?>) services().get(service).get("environment");
            for (Object variable : environment.keySet()) {
                String documented = variable.toString().replaceFirst("DEFAULT_(USERNAME|PASSWORD)$", "_$1");
                assertThat(readme).contains("`" + documented.replaceFirst("^DATASOURCES__", "_") + "`");
            }
        }
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        return compose.get("services");
    }

    private static String elasticsearchVersion() throws IOException {
        return Pattern.compile("<elasticsearch.version>([^<]+)<")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
