package fr.jalon.portal.desk;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes offers past their last day out of searches, every hour. Off with {@code jalon.desk.enabled=false}. */
@Singleton
@Requires(property = "jalon.desk.enabled", notEquals = "false")
final class ExpiryJob {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiryJob.class);
    private static final Duration DELAY = Duration.ofMinutes(3);
    private static final Duration RATE = Duration.ofHours(1);

    private final Expiry expiry;
    private final Repetition repetition;

    ExpiryJob(Expiry expiry, Repetition repetition) {
        this.expiry = expiry;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(DELAY, RATE, LOG, "Offres : retrait impossible", expiry::run);
    }
}
