package fr.jalon.indexer.follow;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.outbox.OutboxChange;
import fr.jalon.content.outbox.OutboxLease;
import fr.jalon.indexer.rollover.IndexBuilds;
import fr.jalon.indexer.rollover.IndexRollover;
import fr.jalon.indexer.write.BulkWriter;
import fr.jalon.indexer.write.BulkWriter.Batch;
import fr.jalon.indexer.write.IndexSource;
import fr.jalon.indexer.write.IndexedDocument;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes changes from the outbox to the indexes; a change leaves the outbox only once Elasticsearch has it. */
public final class OutboxFollower {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFollower.class);
    public static final int BATCH = 500;

    private final BulkWriter writer;
    private final Collection<IndexSource> sources;

    public OutboxFollower(ElasticsearchClient client, Collection<IndexSource> sources) {
        this.writer = new BulkWriter(client);
        this.sources = sources;
    }

    /** Follows the next changes of each index that is in use. Returns how many it took; {@link #BATCH} means that more wait. */
    public int follow(OutboxLease lease, IndexBuilds builds) throws IOException, SQLException {
        int most = 0;
        for (IndexSource source : sources) {
            if (builds.writable().contains(source.index())) {
                List<OutboxChange> changes = lease.due(List.of(source.index().kind()), BATCH);
                if (!changes.isEmpty()) {
                    follow(source, changes, lease, builds.of(source.index()));
                }
                most = Math.max(most, changes.size());
            }
        }
        return most;
    }

    private void follow(
            IndexSource source, List<OutboxChange> changes, OutboxLease lease, Optional<IndexRollover> build)
            throws IOException, SQLException {
        Batch batch = read(source, changes);
        // Searches see it at once, unless so many changes wait that refreshing after each batch would hold them up.
        boolean last = changes.size() < BATCH;
        Map<String, String> refused =
                new HashMap<>(writer.writeToAlias(source.index().alias(), batch, last));
        if (build.isPresent()) {
            refused.putAll(build.get().follow(batch));
        }
        List<Long> done = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        changes.forEach(change -> (refused.containsKey(change.key()) ? later : done).add(change.id()));
        lease.postpone(later);
        lease.done(done);
        refused.forEach((key, reason) ->
                LOG.error("Index {} : document {} refusé : {}", source.index().alias(), key, reason));
        LOG.debug("Index {} : {} changements suivis", source.index().alias(), done.size());
    }

    /** The present state of what changed; what is no longer there, or no longer public, is removed. */
    private static Batch read(IndexSource source, List<OutboxChange> changes) {
        Map<String, Long> removed = new LinkedHashMap<>();
        changes.forEach(change -> removed.merge(change.key(), change.version(), Math::max));
        List<IndexedDocument> written = source.lookup().find(List.copyOf(removed.keySet()));
        written.forEach(document -> removed.remove(document.key()));
        return new Batch(written, removed);
    }
}
