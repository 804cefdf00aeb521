package fr.jalon.indexer;

import fr.jalon.content.command.ReindexCommand;
import fr.jalon.db.embedded.EmbeddedStores;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.util.List;
import java.util.Map;

/**
 * Runs the indexer alone, beside portals that have {@code JALON_INDEXER_ENABLED=false} or that may take over; or with
 * {@code reindex} as first argument asks the one that runs to build indexes anew.
 */
public final class IndexerApplication {
    private IndexerApplication() {}

    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        if (!arguments.isEmpty() && arguments.getFirst().equals("reindex")) {
            System.exit(reindex(arguments.subList(1, arguments.size())));
        }
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

    private static int reindex(List<String> arguments) throws Exception {
        try (EmbeddedStores stores = EmbeddedStores.startDatabase(System.getenv());
                ApplicationContext context = ApplicationContext.builder()
                        .defaultEnvironments("indexer")
                        .properties(stores.properties())
                        .properties(Map.of("jalon.indexer.enabled", false, "jalon.bundle.enabled", false))
                        .start()) {
            return context.getBean(ReindexCommand.class).run(arguments, System.out);
        }
    }
}
