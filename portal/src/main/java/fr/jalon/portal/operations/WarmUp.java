package fr.jalon.portal.operations;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the portal's own pages before the first visitor does, who would find a program not yet compiled too slow to search. */
@Singleton
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> PAGES =
            List.of("/", "/marches?q=espaces+verts&territoire=dep-59", "/structures?q=nettoyage&territoire=com-59350");
    private static final int TIMES = 3;

    private volatile boolean done;

    boolean isDone() {
        return done;
    }

    /** Whatever the pages answer; returns when they did. */
    void run(EmbeddedServer server) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int time = 0; time < TIMES; time++) {
                for (String page : PAGES) {
                    client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + page))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            LOG.debug("The portal was not warmed up", e);
        } finally {
            done = true;
        }
    }
}
