package fr.jalon.portal.figure;

import fr.jalon.content.figure.LiveFigureRepository;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes the figures of our own every hour; of several portals, one does. */
@Singleton
@Requires(property = "datasources.default.url")
final class FigureRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(FigureRefresh.class);
    private static final Duration AGE = Duration.ofHours(1);

    private final LiveFigureRepository figures;
    private volatile boolean started;

    FigureRefresh(LiveFigureRepository figures) {
        this.figures = figures;
    }

    /** The data that comes along is loaded before a server starts. */
    @EventListener
    void start(ServerStartupEvent event) {
        started = true;
    }

    /** Often, so that figures are soon there after a start and soon again after a failure. */
    @Scheduled(initialDelay = "5s", fixedDelay = "1m")
    void refresh() {
        try {
            long begin = System.nanoTime();
            if (started && figures.refresh(AGE)) {
                LOG.info("Chiffres du portail : calculés en {} ms", (System.nanoTime() - begin) / 1_000_000);
            }
        } catch (RuntimeException e) {
            LOG.warn("Chiffres du portail : calcul remis à plus tard ({})", e.toString());
        }
    }
}
