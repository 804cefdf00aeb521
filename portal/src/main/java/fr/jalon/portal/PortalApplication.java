package fr.jalon.portal;

import fr.jalon.content.command.ImportCommand;
import fr.jalon.db.embedded.EmbeddedStores;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.util.List;
import java.util.Map;

/**
 * Starts the portal, or with {@code import} as first argument reads a file into its database; with embedded stores where the environment names no external ones. With
 * {@code -Djalon.stop-with-parent=true}, as the build runs it, the end of the build ends it too.
 */
public final class PortalApplication {
    private PortalApplication() {}

    public static void main(String[] args) {
        if (Boolean.getBoolean("jalon.stop-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        List<String> arguments = List.of(args);
        if (!arguments.isEmpty() && arguments.getFirst().equals("import")) {
            System.exit(importFile(arguments.subList(1, arguments.size())));
        }
        EmbeddedStores stores = EmbeddedStores.startMissingOrExit(System.getenv());
        Micronaut.build(args)
                .mainClass(PortalApplication.class)
                .properties(stores.properties())
                .banner(false)
                .start();
    }

    /** Runs beside a portal or without one; the indexer follows what it changes. */
    private static int importFile(List<String> arguments) {
        try (EmbeddedStores stores = EmbeddedStores.startDatabase(System.getenv());
                ApplicationContext context = ApplicationContext.builder()
                        .properties(stores.properties())
                        .properties(Map.of("jalon.indexer.enabled", false))
                        .start()) {
            return context.getBean(ImportCommand.class).run(arguments, System.out);
        }
    }
}
