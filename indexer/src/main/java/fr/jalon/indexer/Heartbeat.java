package fr.jalon.indexer;

import fr.jalon.indexer.IndexerStatus.Snapshot;
import fr.jalon.indexer.IndexerStatus.Stage;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the indexer is doing to the file {@code jalon.indexer.heartbeat}, at least every few seconds while it does its
 * work or stands by: who looks at the age of that file knows whether it is well, without HTTP or another JVM.
 */
@Context
@Requires(property = "jalon.indexer.heartbeat")
final class Heartbeat {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration RATE = Duration.ofSeconds(1);

    private final Path file;
    private long next = System.nanoTime();

    Heartbeat(@Value("${jalon.indexer.heartbeat}") String file, IndexerStatus status) {
        this.file = Path.of(file);
        status.listen(this::beat);
    }

    private synchronized void beat(Snapshot now) {
        if (now.stage() == Stage.FAILING || now.stage() == Stage.IDLE || System.nanoTime() - next < 0) {
            return;
        }
        next = System.nanoTime() + RATE.toNanos();
        try {
            Files.writeString(file, "%s %d %s%n".formatted(now.stage(), now.pending(), now.progress()));
        } catch (IOException e) {
            LOG.warn("Signe de vie impossible à écrire dans {}", file, e);
        }
    }
}
