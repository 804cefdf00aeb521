package fr.jalon.portal.figure;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.content.figure.LiveFigureRepository;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes the figures of our own every hour; of several portals, one does. */
@Singleton
final class FigureRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(FigureRefresh.class);
    private static final Duration AGE = Duration.ofHours(1);
    private static final Duration DELAY = Duration.ofSeconds(5);
    /** Often, so that figures are soon there again after a failure. */
    private static final Duration RATE = Duration.ofMinutes(1);

    private final LiveFigureRepository figures;
    private final Repetition repetition;

    FigureRefresh(LiveFigureRepository figures, Repetition repetition) {
        this.figures = figures;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(DELAY, RATE, LOG, "Chiffres du portail : calcul impossible", this::refresh);
    }

    private void refresh() {
        long begin = System.nanoTime();
        if (figures.refresh(AGE)) {
            LOG.info("Chiffres du portail : calculés en {} ms", (System.nanoTime() - begin) / 1_000_000);
        }
    }
}
