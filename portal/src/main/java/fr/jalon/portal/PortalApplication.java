package fr.jalon.portal;

import fr.jalon.db.embedded.EmbeddedStores;
import io.micronaut.runtime.Micronaut;

/**
 * Starts the portal, with embedded stores where the environment names no external ones. With
 * {@code -Djalon.stop-with-parent=true}, as the build runs it, the end of the build ends it too.
 */
public final class PortalApplication {
    private PortalApplication() {}

    public static void main(String[] args) {
        if (Boolean.getBoolean("jalon.stop-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        EmbeddedStores stores = EmbeddedStores.startMissing(System.getenv());
        Micronaut.build(args)
                .mainClass(PortalApplication.class)
                .properties(stores.properties())
                .banner(false)
                .start();
    }
}
