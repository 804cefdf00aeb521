package fr.jalon.portal;

import fr.jalon.content.dataset.DatasetBuilder;
import fr.jalon.content.outbox.RebuildRequestRepository;
import fr.jalon.db.PostgreSQLFixture;
import fr.jalon.indexer.ElasticsearchFixture;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One running portal a JVM, on real stores, with the bundled data loaded and indexed; never stopped before the JVM is. */
public final class PortalFixture {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final EmbeddedServer SERVER = start();

    private PortalFixture() {}

    /** The beginning of every address, without slash at its end. */
    public static String url() {
        return "http://localhost:" + SERVER.getPort();
    }

    /** Beans of the running portal, for what no page shows. */
    public static ApplicationContext context() {
        return SERVER.getApplicationContext();
    }

    /** What a browser gets; redirects are not followed. */
    public static HttpResponse<String> get(String path) {
        return get(path, "text/html");
    }

    public static HttpResponse<String> get(String path, String accept) {
        return send(path, accept, url());
    }

    /** With another method, or headers of its own: pairs of name and value. */
    public static HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Waits until searches know all that other tests changed. */
    public static void awaitIndexed() {
        RebuildRequestRepository outbox = context().getBean(RebuildRequestRepository.class);
        Instant end = Instant.now().plus(PATIENCE);
        while (outbox.countWaiting() > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Changes are not indexed: " + outbox.countWaiting());
            }
            sleep();
        }
    }

    private static HttpResponse<String> send(String path, String accept, String base) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", accept)
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedServer start() {
        Map<String, Object> properties = new HashMap<>();
        properties.putAll(PostgreSQLFixture.freshDatabase().properties());
        properties.putAll(ElasticsearchFixture.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("jalon.base-url", "https://jalon.test");
        properties.put("jalon.demonstration", true);
        properties.put("jalon.test.samples", "true");
        // The tests speak for other clients through X-Forwarded-For; those that do not are local, and never refused.
        properties.put("jalon.trusted-proxies", "127.0.0.0/8,::1");
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, properties);
        awaitReady("http://localhost:" + server.getPort());
        buildDatasets(server);
        return server;
    }

    /** What the scheduled job does, switched off in tests, at a moment that is known. */
    private static void buildDatasets(EmbeddedServer server) {
        try {
            server.getApplicationContext().getBean(DatasetBuilder.class).run("https://jalon.test");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitReady(String base) {
        Instant end = Instant.now().plus(PATIENCE);
        while (send("/health/readiness", "application/json", base).statusCode() != 200) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Not ready: "
                        + send("/health", "application/json", base).body());
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
