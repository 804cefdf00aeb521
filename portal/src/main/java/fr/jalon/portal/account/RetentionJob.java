package fr.jalon.portal.account;

import fr.jalon.content.account.Retention;
import fr.jalon.content.bundle.BundledDataReady;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
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
    private final TaskScheduler scheduler;

    RetentionJob(Retention retention, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.retention = retention;
        this.scheduler = scheduler;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        scheduler.scheduleWithFixedDelay(DELAY, RATE, this::run);
    }

    private void run() {
        try {
            long gone = retention.apply();
            if (gone > 0) {
                LOG.info("Conservation : {} lignes effacées", gone);
            }
        } catch (RuntimeException e) {
            // PostgreSQL is away: the next time may do.
            LOG.warn("Conservation : effacement impossible, nouvel essai dans {} min", RATE.toMinutes(), e);
        }
    }
}
