package fr.jalon.portal.market;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.content.market.SilentMarkets;
import fr.jalon.content.text.FrenchTime;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes every hour which planned markets fell silent; each is noted once, however many portals look. */
@Singleton
final class SilenceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
    private static final Duration DELAY = Duration.ofSeconds(3);
    private static final Duration RATE = Duration.ofHours(1);

    private final SilentMarkets markets;
    private final TaskScheduler scheduler;

    SilenceWatch(SilentMarkets markets, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.markets = markets;
        this.scheduler = scheduler;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        scheduler.scheduleWithFixedDelay(DELAY, RATE, this::note);
    }

    private void note() {
        try {
            int noted = markets.note(LocalDate.now(FrenchTime.ZONE));
            if (noted > 0) {
                LOG.info("Marchés sans nouvelles de leur acheteur : {} de plus", noted);
            }
        } catch (RuntimeException e) {
            LOG.warn("Marchés sans nouvelles : relevé impossible, nouvel essai dans une heure", e);
        }
    }
}
