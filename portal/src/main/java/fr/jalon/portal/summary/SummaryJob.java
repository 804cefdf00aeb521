package fr.jalon.portal.summary;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes visits every minute, and looks every hour for summaries to send. Off with {@code jalon.summary.enabled=false}. */
@Singleton
@Requires(property = "jalon.summary.enabled", notEquals = "false")
final class SummaryJob {
    private static final Logger LOG = LoggerFactory.getLogger(SummaryJob.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DELAY = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Visits visits;
    private final Summary summary;
    private final Repetition repetition;

    SummaryJob(Visits visits, Summary summary, Repetition repetition) {
        this.visits = visits;
        this.summary = summary;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(MINUTE, MINUTE, LOG, "Visites : comptage non écrit", visits::write);
        repetition.every(DELAY, HOUR, LOG, "Bilans : envoi impossible", this::send);
    }

    /** Fifty at a time, each lot in a transaction of its own. */
    private void send() {
        int told = summary.run(Summary.today());
        while (told > 0) {
            LOG.info("Bilans : {} structures prévenues", told);
            told = summary.run(Summary.today());
        }
    }
}
