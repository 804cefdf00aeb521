package fr.jalon.indexer.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedElasticsearchIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void keepsItsDataComesBackWhenKilledAndIsSharedOnOneDirectory(@TempDir Path data) throws Exception {
        EmbeddedElasticsearch first = new EmbeddedElasticsearch();
        ProcessHandle child;
        try {
            String url = start(first, data);
            assertThat(URI.create(url).getHost()).isEqualTo("127.0.0.1");
            child = child(data);
            send("PUT", url + "/kept", "{\"settings\": {\"number_of_replicas\": 0}}");
            send("PUT", url + "/kept/_doc/1", "{\"answer\": 42}");

            EmbeddedElasticsearch second = new EmbeddedElasticsearch();
            assertThat(start(second, data)).isEqualTo(url);
            second.close();
            assertThat(send("GET", url + "/kept/_doc/1", "")).contains("42");

            child.destroyForcibly();
            child.onExit().get(10, TimeUnit.SECONDS);
            await(Duration.ofSeconds(40), () -> get(url + "/kept/_doc/1").contains("42"));
            child = child(data);
        } finally {
            first.close();
        }
        assertThat(child.isAlive()).isFalse();

        EmbeddedElasticsearch again = new EmbeddedElasticsearch();
        try {
            assertThat(send("GET", start(again, data) + "/kept/_doc/1", "")).contains("42");
        } finally {
            again.close();
        }
    }

    @Test
    void endsWithItsParentHoweverSuddenly(@TempDir Path data) throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djalon.elasticsearch.home=" + System.getProperty("jalon.elasticsearch.home"),
                        "--class-path=" + System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        parent.inputReader().lines().filter(line -> line.equals("started")).findFirst();
        ProcessHandle child = child(data);
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();
        child.onExit().get(20, TimeUnit.SECONDS);

        EmbeddedElasticsearch next = new EmbeddedElasticsearch();
        try {
            assertThat(start(next, data)).startsWith("http://127.0.0.1:");
        } finally {
            next.close();
        }
    }

    @Test
    void saysWhatToDoWhereTheServerIsNotInstalled(@TempDir Path data) {
        String home = System.getProperty("jalon.elasticsearch.home");
        System.setProperty("jalon.elasticsearch.home", data.toString());
        try {
            assertThatThrownBy(() -> new EmbeddedElasticsearch().start(data))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ELASTICSEARCH_URL");
        } finally {
            System.setProperty("jalon.elasticsearch.home", home);
        }
    }

    /** Starts the server and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws InterruptedException {
            new EmbeddedElasticsearch().start(Path.of(args[0]));
            System.out.println("started");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Duration patience, Condition condition) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited %s", patience).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private static String start(EmbeddedElasticsearch server, Path data) {
        return server.start(data).get("elasticsearch.url").toString();
    }

    private static ProcessHandle child(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("elasticsearch/elasticsearch.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    }

    private static String get(String url) throws InterruptedException {
        try {
            return send("GET", url, "");
        } catch (IOException e) {
            return "";
        }
    }

    private static String send(String method, String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }
}
