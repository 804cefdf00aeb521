package fr.jalon.portal;

import fr.jalon.content.command.DatasetsCommand;
import fr.jalon.content.command.ImportCommand;
import fr.jalon.content.command.ReindexCommand;
import fr.jalon.db.embedded.EmbeddedStores;
import fr.jalon.portal.account.AdministratorCommand;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.util.List;
import java.util.Map;

/**
 * Starts the portal, or runs the command that the first argument names beside one: {@code import}, {@code reindex}, {@code donnees},
 * {@code administrateur}; with
 * embedded stores where the environment names no external ones. With {@code -Djalon.stop-with-parent=true}, as the build
 * runs it, the end of the build ends it too.
 */
public final class PortalApplication {
    private PortalApplication() {}

    public static void main(String[] args) throws Exception {
        if (Boolean.getBoolean("jalon.stop-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        if (args.length > 0) {
            List<String> arguments = List.of(args).subList(1, args.length);
            switch (args[0]) {
                case "import" ->
                    System.exit(command(true, context -> context.getBean(ImportCommand.class)
                            .run(arguments, System.out)));
                case "reindex" ->
                    System.exit(command(false, context -> context.getBean(ReindexCommand.class)
                            .run(arguments, System.out)));
                case "donnees" ->
                    System.exit(command(true, context -> context.getBean(DatasetsCommand.class)
                            .run(arguments, System.out)));
                case "administrateur" ->
                    System.exit(command(true, context -> context.getBean(AdministratorCommand.class)
                            .run(arguments, System.out)));
                default -> {
                    // Options of the framework.
                }
            }
        }
        EmbeddedStores stores = EmbeddedStores.startMissingOrExit(System.getenv());
        Micronaut.build(args)
                .mainClass(PortalApplication.class)
                .properties(stores.properties())
                .banner(false)
                .start();
    }

    private interface Command {
        int run(ApplicationContext context) throws Exception;
    }

    /**
     * Runs beside a portal or without one; the indexer follows what it changes.
     *
     * @param migrated whether the database is brought to this version before
     */
    private static int command(boolean migrated, Command command) throws Exception {
        try (EmbeddedStores stores = EmbeddedStores.startDatabase(System.getenv());
                ApplicationContext context = ApplicationContext.builder()
                        .properties(stores.properties())
                        .properties(Map.of(
                                "jalon.indexer.enabled",
                                false,
                                "jalon.dataset.enabled",
                                false,
                                "jalon.mail.enabled",
                                false,
                                "jalon.retention.enabled",
                                false,
                                "jalon.reminder.enabled",
                                false,
                                "jalon.alert.enabled",
                                false,
                                "jalon.bundle.enabled",
                                migrated))
                        .start()) {
            return command.run(context);
        }
    }
}
