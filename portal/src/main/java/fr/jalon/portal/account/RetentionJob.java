package fr.jalon.portal.account;

import fr.jalon.content.account.Retention;
import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what has served, every hour; several portals may do it at once. Off with {@code jalon.retention.enabled=false}. */
@Singleton
@Requires(property = "jalon.retention.enabled", notEquals = "false")
final class RetentionJob {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final Duration DELAY = Duration.ofMinutes(2);
    private static final Duration RATE = Duration.ofHours(1);

    private final Retention retention;
    private final Repetition repetition;

    RetentionJob(Retention retention, Repetition repetition) {
        this.retention = retention;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(DELAY, RATE, LOG, "Conservation : effacement impossible", this::run);
    }

    private void run() {
        long gone = retention.apply();
        if (gone > 0) {
            LOG.info("Conservation : {} lignes effacées", gone);
        }
    }
}
