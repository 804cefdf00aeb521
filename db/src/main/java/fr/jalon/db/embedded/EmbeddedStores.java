package fr.jalon.db.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded stores this process started, side by side, because no external one was configured. */
public final class EmbeddedStores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStores.class);
    private final List<EmbeddedStore> started = new ArrayList<>();
    private final Map<String, Object> properties = new ConcurrentHashMap<>();

    private EmbeddedStores() {}

    /** The directory of the embedded stores: {@code JALON_DATA}, or {@code .jalon} under the working directory. */
    public static Path dataDirectory(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("JALON_DATA", ".jalon"))
                .toAbsolutePath()
                .normalize();
    }

    /** Starts every store that {@code environment} does not replace; stops those already up when one of them fails. */
    public static EmbeddedStores startMissing(Map<String, String> environment) {
        return startMissing(environment, store -> true);
    }

    /** The same for a program's start: where a store is missing, says what to do and ends the process. */
    public static EmbeddedStores startMissingOrExit(Map<String, String> environment) {
        try {
            return startMissing(environment);
        } catch (IllegalStateException e) {
            LOG.error("{}", e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    /** Starts the database alone, for commands that need no search; shares it with a portal that runs already. */
    public static EmbeddedStores startDatabase(Map<String, String> environment) {
        return startMissing(environment, store -> store instanceof EmbeddedPostgreSQL);
    }

    private static EmbeddedStores startMissing(Map<String, String> environment, Predicate<EmbeddedStore> wanted) {
        EmbeddedStores stores = new EmbeddedStores();
        Path data = dataDirectory(environment);
        for (EmbeddedStore store : ServiceLoader.load(EmbeddedStore.class)) {
            if (wanted.test(store)
                    && environment.getOrDefault(store.replacedBy(), "").isBlank()) {
                stores.started.add(store);
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(stores::close, "embedded-stores-stop"));
        try {
            CompletableFuture.allOf(stores.started.stream()
                            .map(store -> CompletableFuture.runAsync(() -> stores.start(store, data)))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            stores.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return stores;
    }

    /** What points to the started stores, by configuration property. */
    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    @Override
    public synchronized void close() {
        started.forEach(EmbeddedStore::close);
        started.clear();
    }

    private void start(EmbeddedStore store, Path data) {
        long begin = System.nanoTime();
        LOG.info("{} embarqué : démarrage dans {}", store.label(), data);
        properties.putAll(store.start(data));
        LOG.info("{} embarqué : prêt en {} ms", store.label(), (System.nanoTime() - begin) / 1_000_000);
    }
}
