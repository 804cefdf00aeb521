package fr.jalon.portal;

import fr.jalon.db.embedded.EmbeddedStores;
import io.micronaut.runtime.Micronaut;

/** Starts the portal, with embedded stores where the environment names no external ones. */
public final class PortalApplication {
    private PortalApplication() {}

    public static void main(String[] args) {
        EmbeddedStores stores = EmbeddedStores.startMissing(System.getenv());
        Micronaut.build(args)
                .mainClass(PortalApplication.class)
                .properties(stores.properties())
                .banner(false)
                .start();
    }
}
