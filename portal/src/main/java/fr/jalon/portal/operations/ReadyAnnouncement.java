package fr.jalon.portal.operations;

import fr.jalon.content.index.IndexReadiness;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints, once pages and searches answer, the one line that says where. */
@Singleton
final class ReadyAnnouncement {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);
    private static final long PAUSE_MS = 200;

    private final IndexReadiness readiness;
    private final WarmUp warmUp;
    private final String address;
    private volatile @Nullable Thread waiting;

    ReadyAnnouncement(IndexReadiness readiness, WarmUp warmUp, @Value("${jalon.base-url}") String address) {
        this.readiness = readiness;
        this.warmUp = warmUp;
        this.address = address;
    }

    @EventListener
    void announce(ServerStartupEvent event) {
        waiting = Thread.ofVirtual().name("ready-announcement").start(() -> awaitIndexes(event.getSource()));
    }

    @PreDestroy
    void giveUp() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private void awaitIndexes(EmbeddedServer server) {
        try {
            while (!readiness.isReady()) {
                Thread.sleep(PAUSE_MS);
            }
            warmUp.run(server);
            LOG.info("Jalon est prêt : {} (Ctrl-C pour arrêter)", address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("The portal stops before its indexes were ready", e);
        }
    }
}
