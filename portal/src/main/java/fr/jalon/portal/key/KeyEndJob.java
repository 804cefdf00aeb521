package fr.jalon.portal.key;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every hour for keys that end soon; several portals may do it at once. Off with {@code jalon.reminder.enabled=false}. */
@Singleton
@Requires(property = "jalon.reminder.enabled", notEquals = "false")
final class KeyEndJob {
    private static final Logger LOG = LoggerFactory.getLogger(KeyEndJob.class);
    private static final Duration DELAY = Duration.ofMinutes(4);
    private static final Duration RATE = Duration.ofHours(1);

    private final KeyEnds ends;
    private final Repetition repetition;

    KeyEndJob(KeyEnds ends, Repetition repetition) {
        this.ends = ends;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(DELAY, RATE, LOG, "Clés bientôt expirées : envoi impossible", this::run);
    }

    private void run() {
        int told = ends.tell(Instant.now());
        while (told > 0) {
            LOG.info("Clés bientôt expirées : {} annoncées", told);
            told = ends.tell(Instant.now());
        }
    }
}
