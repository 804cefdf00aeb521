package fr.jalon.indexer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Consumer;
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

    /**
     * {@code pending} counts the changes not yet followed; {@code progress} says how far the indexes being built have come;
     * {@code problem} is why it is failing.
     */
    public record Snapshot(
            Stage stage,
            Instant since,
            long pending,
            String progress,
            @Nullable String problem) {}

    private volatile Snapshot snapshot = new Snapshot(Stage.IDLE, Instant.now(), 0, "", null);
    private volatile Consumer<Snapshot> listener = heard -> {};

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Told at every turn of the indexer, changed or not. */
    void listen(Consumer<Snapshot> told) {
        listener = told;
    }

    void enter(Stage stage, long pending, String progress) {
        enter(stage, pending, progress, null);
    }

    void fail(Exception problem) {
        enter(Stage.FAILING, snapshot.pending(), "", String.valueOf(problem.getMessage()));
    }

    private void enter(Stage stage, long pending, String progress, @Nullable String problem) {
        Instant since = snapshot.stage() == stage ? snapshot.since() : Instant.now();
        snapshot = new Snapshot(stage, since, pending, progress, problem);
        listener.accept(snapshot);
    }
}
