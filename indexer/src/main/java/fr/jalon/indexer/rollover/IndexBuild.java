package fr.jalon.indexer.rollover;

import fr.jalon.content.outbox.IndexRebuilds;
import fr.jalon.indexer.write.IndexSource;
import fr.jalon.indexer.write.IndexedDocument;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One index under construction, in a thread of its own, until it takes its place or is given up without a trace. */
final class IndexBuild {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBuild.class);
    private static final int PAGE = 500;

    private final IndexSource source;
    private final IndexRollover rollover;
    private final IndexRebuilds rebuilds;
    private final List<Long> covered;
    private final List<Long> requests;
    private final boolean needed;
    private final CompletableFuture<Void> task = new CompletableFuture<>();
    private volatile long expected;
    private volatile boolean cancelled;

    /**
     * @param covered the changes announced before anything is read: what they are about is in the pages
     * @param requests that asked for it
     * @param needed whether it would be built without them too
     */
    IndexBuild(
            IndexSource source,
            IndexRollover rollover,
            IndexRebuilds rebuilds,
            List<Long> covered,
            List<Long> requests,
            boolean needed) {
        this.source = source;
        this.rollover = rollover;
        this.rebuilds = rebuilds;
        this.covered = List.copyOf(covered);
        this.requests = List.copyOf(requests);
        this.needed = needed;
    }

    IndexBuild start() {
        Thread.ofVirtual().name("build-" + source.index().kind()).start(() -> {
            try (rollover) {
                fill();
                task.complete(null);
            } catch (Throwable e) {
                task.completeExceptionally(e);
            }
        });
        return this;
    }

    IndexRollover rollover() {
        return rollover;
    }

    List<Long> covered() {
        return covered;
    }

    List<Long> requests() {
        return requests;
    }

    boolean isDone() {
        return task.isDone();
    }

    /** Why it failed, null where it took its place; waits for the end. */
    @Nullable
    Throwable failure() {
        try {
            task.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    /** Gives it up, where nobody asks for it any more and nothing else needs it. */
    void giveUpUnless(List<IndexRebuilds.Request> open) {
        boolean asked = open.stream().anyMatch(request -> requests.contains(request.id()));
        if (!needed && !asked) {
            cancel();
        }
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** For status and requests: how many documents are in, and how many there were. */
    void report() throws SQLException {
        rebuilds.advance(requests, rollover.filled(), expected);
    }

    @Override
    public String toString() {
        return "%s %d/%d".formatted(source.index().alias(), rollover.filled(), expected);
    }

    private void fill() throws IOException, SQLException {
        long begin = System.nanoTime();
        String alias = source.index().alias();
        expected = source.count().getAsLong();
        LOG.info("Index {} : construction, {} documents à écrire", alias, french(expected));
        List<IndexedDocument> page = source.pages().after(null, PAGE);
        while (!page.isEmpty()) {
            rollover.fill(page);
            refuseWhenCancelled(alias);
            LOG.info("Index {} : {} documents", alias, french(rollover.filled()));
            page = source.pages().after(page.getLast().key(), PAGE);
        }
        long last = covered.isEmpty() ? 0 : covered.getLast();
        rollover.check(source.count(), () -> rebuilds.waiting(source.index().kind(), last));
        refuseWhenCancelled(alias);
        rollover.commit();
        LOG.info(
                "Index {} : prêt, {} documents en {} ms",
                alias,
                french(rollover.filled()),
                (System.nanoTime() - begin) / 1_000_000);
    }

    private void refuseWhenCancelled(String alias) throws IOException {
        if (cancelled) {
            throw new IOException(alias + " : construction arrêtée à la demande");
        }
    }

    private static String french(long number) {
        return String.format(Locale.FRANCE, "%,d", number);
    }
}
