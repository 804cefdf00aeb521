package fr.jalon.indexer;

import fr.jalon.db.TemporaryData;
import fr.jalon.indexer.embedded.EmbeddedElasticsearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/** A real Elasticsearch for tests: the official image where a Docker engine answers, else embedded; one server a JVM. */
public final class ElasticsearchFixture {
    private static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:9.5.3";
    private static final String URL = startServer();

    private ElasticsearchFixture() {}

    public static String url() {
        return URL;
    }

    /** The Micronaut properties that point to it. */
    public static Map<String, String> properties() {
        return Map.of("elasticsearch.url", URL);
    }

    /** A server of its own, for a test whose indexer would disturb that of another; it ends with this JVM. */
    public static String startServer() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            // Stopped by Testcontainers when this JVM ends.
            @SuppressWarnings("resource")
            ElasticsearchContainer container = new ElasticsearchContainer(IMAGE)
                    .withEnv("xpack.security.enabled", "false")
                    .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                    .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false");
            container.start();
            return "http://" + container.getHttpHostAddress();
        }
        try {
            Path data = Files.createTempDirectory("jalon-test-");
            EmbeddedElasticsearch embedded = new EmbeddedElasticsearch();
            String url = embedded.start(data).get("elasticsearch.url").toString();
            TemporaryData.endWithJvm(embedded::close, data);
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
