package fr.jalon.portal.interest;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every half hour whether a buyer has a day's interest to hear of. */
@Singleton
final class InterestDigestJob {
    private static final Logger LOG = LoggerFactory.getLogger(InterestDigestJob.class);
    private static final Duration DELAY = Duration.ofMinutes(5);
    private static final Duration RATE = Duration.ofMinutes(30);

    private final InterestDigest digest;
    private final Repetition repetition;

    InterestDigestJob(InterestDigest digest, Repetition repetition) {
        this.digest = digest;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(DELAY, RATE, LOG, "Intérêts : envoi impossible", this::send);
    }

    private void send() {
        int sent = digest.send();
        if (sent > 0) {
            LOG.info("Intérêts signalés : {} courriels aux acheteurs", sent);
        }
    }
}
