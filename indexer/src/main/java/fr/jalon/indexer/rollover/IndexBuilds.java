package fr.jalon.indexer.rollover;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.outbox.OutboxLease;
import fr.jalon.indexer.write.IndexSource;
import fr.jalon.indexer.write.IndexedDocument;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes under construction, each in a thread of its own, so that the others and the one it will replace follow
 * changes meanwhile. Owned by the process that holds the outbox; its methods are for one thread.
 */
public final class IndexBuilds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilds.class);
    private static final int PAGE = 500;

    private final ElasticsearchClient client;
    private final Collection<IndexSource> sources;
    private final Map<IndexContract, Build> builds = new EnumMap<>(IndexContract.class);
    private final Set<IndexContract> searchable = EnumSet.noneOf(IndexContract.class);
    private volatile boolean cancelled;

    private record Build(IndexRollover rollover, List<Long> covered, CompletableFuture<Void> task) {}

    public IndexBuilds(ElasticsearchClient client, Collection<IndexSource> sources) {
        this.client = client;
        this.sources = sources;
    }

    /** Removes what is left of builds that were killed, and starts those that are needed. */
    public void start(OutboxLease lease) throws IOException, SQLException {
        for (IndexSource source : sources) {
            if (!builds.containsKey(source.index())) {
                IndexInventory inventory = IndexInventory.of(client, source.index());
                inventory.removeLeftovers(client);
                if (inventory.isSearchable()) {
                    searchable.add(source.index());
                } else {
                    searchable.remove(source.index());
                }
                if (!inventory.isCurrent()) {
                    builds.put(source.index(), start(source, lease));
                }
            }
        }
    }

    /** Takes note of the builds that ended; one that failed is tried again when {@link #start} is called next. */
    public void settle(OutboxLease lease) throws SQLException {
        for (IndexContract index : List.copyOf(builds.keySet())) {
            Build build = builds.get(index);
            if (build != null && build.task().isDone()) {
                builds.remove(index);
                if (succeeded(index, build)) {
                    lease.done(build.covered());
                    searchable.add(index);
                }
            }
        }
    }

    /** The index being built for this contract, which has to follow changes too. */
    public Optional<IndexRollover> of(IndexContract contract) {
        @Nullable Build build = builds.get(contract);
        return Optional.ofNullable(build).map(Build::rollover);
    }

    /** Those whose changes can be followed: an alias stands for them. */
    public Set<IndexContract> searchable() {
        return searchable;
    }

    public boolean isBuilding() {
        return !builds.isEmpty();
    }

    /** Gives up what is not finished. */
    @Override
    public void close() {
        cancelled = true;
        for (Build build : builds.values()) {
            try {
                build.task().join();
            } catch (CompletionException e) {
                LOG.debug("Construction abandonnée", e);
            }
        }
        builds.clear();
    }

    private Build start(IndexSource source, OutboxLease lease) throws IOException, SQLException {
        // Before the first page is read: what is announced by now is in the pages.
        List<Long> covered = lease.idsOf(source.index().kind());
        IndexRollover rollover = IndexRollover.begin(client, source.index());
        CompletableFuture<Void> task = new CompletableFuture<>();
        Thread.ofVirtual().name("build-" + source.index().kind()).start(() -> {
            try (rollover) {
                fill(source, rollover);
                task.complete(null);
            } catch (Throwable e) {
                task.completeExceptionally(e);
            }
        });
        return new Build(rollover, covered, task);
    }

    private void fill(IndexSource source, IndexRollover rollover) throws IOException {
        long begin = System.nanoTime();
        long count = 0;
        String alias = source.index().alias();
        LOG.info("Index {} : construction…", alias);
        List<IndexedDocument> page = source.pages().after(null, PAGE);
        while (!page.isEmpty()) {
            if (cancelled) {
                throw new IOException(alias + ": build given up");
            }
            rollover.fill(page);
            count += page.size();
            LOG.info("Index {} : {} documents", alias, french(count));
            page = source.pages().after(page.getLast().key(), PAGE);
        }
        rollover.commit();
        LOG.info(
                "Index {} : prêt, {} documents en {} ms",
                alias,
                french(count),
                (System.nanoTime() - begin) / 1_000_000);
    }

    private static String french(long number) {
        return String.format(Locale.FRANCE, "%,d", number);
    }

    private static boolean succeeded(IndexContract index, Build build) {
        try {
            build.task().join();
            return true;
        } catch (CompletionException e) {
            LOG.error("Index {} : construction abandonnée, nouvel essai bientôt", index.alias(), e.getCause());
            return false;
        }
    }
}
