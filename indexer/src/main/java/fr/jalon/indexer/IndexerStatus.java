package fr.jalon.indexer;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the indexer is doing, for health and logs. */
@Singleton
public final class IndexerStatus {
    /** The stages it may be in. */
    public enum Stage {
        /** Not started, or stopped. */
        IDLE,
        /** Another process follows the changes. */
        STANDBY,
        BUILDING,
        FOLLOWING,
        /** PostgreSQL or Elasticsearch is away: it tries again by itself. */
        FAILING
    }

    /** {@code pending} counts the changes not yet followed; {@code problem} is why it is failing. */
    public record Snapshot(
            Stage stage,
            Instant since,
            long pending,
            @Nullable String problem) {}

    private volatile Snapshot snapshot = new Snapshot(Stage.IDLE, Instant.now(), 0, null);

    public Snapshot snapshot() {
        return snapshot;
    }

    void enter(Stage stage, long pending) {
        enter(stage, pending, null);
    }

    void fail(Exception problem) {
        enter(Stage.FAILING, snapshot.pending(), String.valueOf(problem.getMessage()));
    }

    private void enter(Stage stage, long pending, @Nullable String problem) {
        Instant since = snapshot.stage() == stage ? snapshot.since() : Instant.now();
        snapshot = new Snapshot(stage, since, pending, problem);
    }
}
