package fr.jalon.portal.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs without PostgreSQL and Elasticsearch: error pages must need neither. */
class ErrorPagesIT {
    private static EmbeddedServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "micronaut.server.port",
                        -1,
                        "datasources.default.enabled",
                        false,
                        "jalon.bundle.enabled",
                        false,
                        "elasticsearch.url",
                        "http://localhost:1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void unknownPathIsAFrenchPageWithAWayOn() throws Exception {
        HttpResponse<String> response = get("/nope", "text/html");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(response.body()).contains("Cette page n’existe pas").contains("href=\"/marches\"");
    }

    @Test
    void programsGetAProblem() throws Exception {
        for (HttpResponse<String> response : List.of(get("/nope.json", "*/*"), get("/nope", "application/json"))) {
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(response.body()).contains("\"status\":404").contains("Cette page n’existe pas");
        }
    }

    @Test
    void wrongMethodIsA405() throws Exception {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(uri("/favicon.ico"))
                        .POST(BodyPublishers.ofString("x"))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).contains("ne reçoit pas ce type de demande");
    }

    @Test
    void brokenAddressesAreFrench400() throws Exception {
        for (String path : new String[] {"/%zz", "/%", "/?q=%zz", "/a b", "/%C3"}) {
            String answer = raw("GET " + path + " HTTP/1.1");
            assertThat(answer).as(path).matches("(?s)HTTP/1.[01] 40[04] .*").contains("<html lang=\"fr\">");
        }
    }

    @Test
    void overLongAddressIsA414() throws Exception {
        String answer = raw("GET /?q=" + "a".repeat(20_000) + " HTTP/1.1");
        assertThat(answer).matches("(?s)HTTP/1.[01] 414 .*").contains("trop longue");
    }

    @Test
    void headGivesStatusWithoutBody() throws Exception {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(uri("/nope"))
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void errorsCarrySecurityHeadersAndAreNotStored() throws Exception {
        HttpResponse<String> response = get("/nope", "text/html");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    /** What the server answers to a request line that no well-behaved client would send. */
    private static String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(5_000);
            String request = requestLine + "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
