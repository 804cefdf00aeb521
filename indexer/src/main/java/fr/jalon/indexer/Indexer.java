package fr.jalon.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.index.SynonymsFile;
import fr.jalon.content.outbox.IndexRebuilds;
import fr.jalon.content.outbox.OutboxLease;
import fr.jalon.indexer.IndexerStatus.Stage;
import fr.jalon.indexer.follow.OutboxFollower;
import fr.jalon.indexer.rollover.IndexBuilds;
import fr.jalon.indexer.write.IndexSource;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the indexes that are missing or out of date and follows changes, in a thread of its own. Any number of processes
 * may run one: the first works, the others wait to take over.
 */
public final class Indexer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final Duration TAKE_OVER = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration CHECK = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final ElasticsearchClient client;
    private final List<IndexSource> sources;
    private final IndexerStatus status;
    private final SynonymsFile synonyms;
    private final IndexRebuilds rebuilds;
    private volatile boolean stopped;
    private @Nullable Thread thread;
    private Duration pause = FIRST_PAUSE;

    /** The data source must give plain connections, outside of managed transactions. */
    public Indexer(
            DataSource dataSource,
            ElasticsearchClient client,
            Collection<IndexSource> sources,
            IndexerStatus status,
            SynonymsFile synonyms) {
        this.dataSource = dataSource;
        this.client = client;
        this.sources = List.copyOf(sources);
        this.status = status;
        this.synonyms = synonyms;
        this.rebuilds = new IndexRebuilds(dataSource);
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("indexer").start(this::run);
        }
    }

    @Override
    public synchronized void close() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        status.enter(Stage.IDLE, 0, "");
    }

    private void run() {
        while (!stopped) {
            try {
                Optional<OutboxLease> lease = OutboxLease.take(dataSource);
                if (lease.isPresent()) {
                    lead(lease.get());
                } else {
                    status.enter(Stage.STANDBY, 0, "");
                    sleep(TAKE_OVER);
                }
            } catch (Exception e) {
                // Whatever is away comes back, and nothing was lost: the changes are still in the outbox.
                report(e);
                sleep(pause);
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        }
    }

    private void lead(OutboxLease held) throws Exception {
        try (OutboxLease lease = held;
                IndexBuilds builds = new IndexBuilds(client, sources, synonyms, rebuilds)) {
            OutboxFollower follower = new OutboxFollower(client, sources);
            long check = System.nanoTime();
            while (!stopped) {
                if (System.nanoTime() >= check) {
                    builds.start(lease);
                    check = System.nanoTime() + CHECK.toNanos();
                }
                builds.settle(lease);
                int taken = follower.follow(lease, builds);
                recovered();
                status.enter(
                        builds.isBuilding() ? Stage.BUILDING : Stage.FOLLOWING, lease.pending(), builds.progress());
                if (taken < OutboxFollower.BATCH && lease.await(builds.isBuilding() ? FIRST_PAUSE : POLL)) {
                    check = System.nanoTime();
                }
            }
        }
    }

    private void report(Exception e) {
        if (!stopped) {
            if (status.snapshot().stage() == Stage.FAILING) {
                LOG.debug("Indexation : toujours interrompue", e);
            } else {
                LOG.warn("Indexation interrompue, elle reprendra d’elle-même : {}", e.toString());
            }
            status.fail(e);
        }
    }

    private void recovered() {
        if (status.snapshot().stage() == Stage.FAILING) {
            LOG.info("Indexation reprise");
        }
        pause = FIRST_PAUSE;
    }

    private void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            // Only close() interrupts, and says so.
            LOG.debug("Indexation : arrêt demandé");
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
