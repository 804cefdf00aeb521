package fr.jalon.portal.dataset;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.content.dataset.DatasetBuilder;
import fr.jalon.portal.operations.Repetition;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
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
    private final Repetition repetition;
    private final String base;

    DatasetJob(DatasetBuilder builder, Repetition repetition, BaseUrl baseUrl) {
        this.builder = builder;
        this.repetition = repetition;
        this.base = baseUrl.toString();
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(DELAY, RATE, LOG, "Données ouvertes : construction impossible", () -> builder.runIfDue(base));
    }
}
