package fr.jalon.portal.dataset;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.content.dataset.DatasetBuilder;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every few minutes whether the files are due, which they are once a night; of several portals that ask at once, one
 * builds. Off with {@code jalon.dataset.enabled=false}.
 */
@Singleton
@Requires(property = "jalon.dataset.enabled", notEquals = "false")
final class DatasetJob {
    private static final Logger LOG = LoggerFactory.getLogger(DatasetJob.class);
    /** A new portal first does what people wait for. */
    private static final Duration DELAY = Duration.ofSeconds(15);

    private static final Duration RATE = Duration.ofMinutes(10);

    private final DatasetBuilder builder;
    private final TaskScheduler scheduler;
    private final String base;

    DatasetJob(DatasetBuilder builder, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler, BaseUrl baseUrl) {
        this.builder = builder;
        this.scheduler = scheduler;
        this.base = baseUrl.toString();
    }

    @EventListener
    void begin(BundledDataReady ready) {
        scheduler.scheduleWithFixedDelay(DELAY, RATE, this::run);
    }

    private void run() {
        try {
            builder.runIfDue(base);
        } catch (Exception e) {
            // PostgreSQL is away: the next time may do.
            LOG.warn("Données ouvertes : construction impossible, nouvel essai dans {} min", RATE.toMinutes(), e);
        }
    }
}
