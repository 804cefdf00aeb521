package fr.jalon.indexer.embedded;

import fr.jalon.db.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Elasticsearch as a child process, with its data kept in {@code elasticsearch/} of the data directory. A second process
 * on the same directory uses the server of the first.
 */
public final class EmbeddedElasticsearch implements EmbeddedStore {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedElasticsearch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private @Nullable DataLock lock;
    private @Nullable ServerProcess server;
    private Duration pause = FIRST_PAUSE;

    @Override
    public String replacedBy() {
        return "ELASTICSEARCH_URL";
    }

    @Override
    public String label() {
        return "Elasticsearch";
    }

    @Override
    public Map<String, Object> start(Path data) {
        ServerHome home = ServerHome.find()
                .orElseThrow(() -> new IllegalStateException("ELASTICSEARCH_URL n’est pas défini, et cette installation"
                        + " ne contient pas d’Elasticsearch embarqué : indiquez l’adresse d’un Elasticsearch 9"
                        + " (ELASTICSEARCH_URL is not set and this installation has no embedded Elasticsearch)."));
        Path directory = data.toAbsolutePath().resolve("elasticsearch");
        try {
            return Map.of("elasticsearch.url", "http://" + start(home, directory));
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("Elasticsearch embarqué : démarrage impossible dans " + directory, e);
        }
    }

    private NodeAddress start(ServerHome home, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path portsFile = directory.resolve("logs/http.ports");
        synchronized (this) {
            lock = DataLock.take(directory).orElse(null);
            if (lock != null) {
                Files.deleteIfExists(portsFile);
                server = ServerProcess.start(home, directory, 0);
            }
        }
        ServerProcess own = server;
        NodeAddress address = NodeAddress.awaitReady(portsFile, PATIENCE, () -> own == null || own.isAlive());
        if (own != null) {
            own.onExit(() -> restart(home, directory, address.port()));
        }
        return address;
    }

    /** A server that was killed comes back where its clients know it, later and later if it keeps ending. */
    private void restart(ServerHome home, Path directory, int port) {
        try {
            Thread.sleep(pause);
            synchronized (this) {
                if (server != null) {
                    LOG.warn("Elasticsearch embarqué : arrêt imprévu, nouveau démarrage ; voir {}/logs", directory);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                    server = ServerProcess.start(home, directory, port);
                    server.onExit(() -> restart(home, directory, port));
                }
            }
        } catch (IOException e) {
            LOG.error("Elasticsearch embarqué : nouveau démarrage impossible", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        try {
            ServerProcess own = server;
            // Before it ends, so that its end is expected.
            server = null;
            if (own != null) {
                own.close();
            }
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            LOG.warn("Elasticsearch embarqué : arrêt incomplet", e);
        }
    }
}
