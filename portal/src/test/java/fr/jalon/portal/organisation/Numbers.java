package fr.jalon.portal.organisation;

import fr.jalon.content.imports.Siren;
import java.util.concurrent.atomic.AtomicInteger;

/** Register numbers that hold, each used once. */
public final class Numbers {
    private static final AtomicInteger LAST = new AtomicInteger(820_000_000);

    private Numbers() {}

    public static String siren() {
        String siren;
        do {
            siren = String.valueOf(LAST.incrementAndGet());
        } while (!Siren.isValid(siren));
        return siren;
    }
}
