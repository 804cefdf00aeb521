package fr.jalon.indexer;

import fr.jalon.db.embedded.EmbeddedStores;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;

/** Runs the indexer alone, beside portals that have {@code JALON_INDEXER_ENABLED=false} or that may take over. */
public final class IndexerApplication {
    private IndexerApplication() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedStores stores = EmbeddedStores.startMissingOrExit(System.getenv());
        ApplicationContext context = Micronaut.build(args)
                .mainClass(IndexerApplication.class)
                .properties(stores.properties())
                // A file of its own: the portal, which may have both on its class path, reads application.yml.
                .defaultEnvironments("indexer")
                .banner(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close, "indexer-stop"));
        // The indexer works in a daemon thread; a signal ends this one.
        Thread.currentThread().join();
    }
}
