package fr.jalon.portal.market;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.content.market.SilentMarkets;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.runtime.event.annotation.EventListener;
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
    private final Repetition repetition;

    SilenceWatch(SilentMarkets markets, Repetition repetition) {
        this.markets = markets;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(DELAY, RATE, LOG, "Marchés sans nouvelles : relevé impossible", this::note);
    }

    private void note() {
        int noted = markets.note(LocalDate.now(FrenchTime.ZONE));
        if (noted > 0) {
            LOG.info("Marchés sans nouvelles de leur acheteur : {} de plus", noted);
        }
    }
}
