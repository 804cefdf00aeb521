package fr.jalon.indexer.rollover;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.index.Synonyms;
import fr.jalon.indexer.write.BulkWriter;
import fr.jalon.indexer.write.BulkWriter.Batch;
import fr.jalon.indexer.write.IndexedDocument;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A new index that nobody sees until it is committed; closed without that, it leaves no trace. */
public final class IndexRollover implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRollover.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /**
     * Nobody searches it yet, so nothing need be made searchable; and a removal must be remembered as long as a page read
     * before it may still arrive.
     */
    private static final String WHILE_FILLING = "{\"index\": {\"refresh_interval\": \"-1\", \"gc_deletes\": \"1h\"}}";

    private static final String IN_USE = "{\"index\": {\"refresh_interval\": \"1s\", \"gc_deletes\": \"60s\"}}";

    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ElasticsearchClient client;
    private final BulkWriter writer;
    private final IndexContract contract;
    private final String fingerprint;
    private final String index;
    private final AtomicLong filled = new AtomicLong();
    private final AtomicLong changed = new AtomicLong();
    private boolean committed;

    private IndexRollover(ElasticsearchClient client, IndexContract contract, String fingerprint, String index) {
        this.client = client;
        this.writer = new BulkWriter(client);
        this.contract = contract;
        this.fingerprint = fingerprint;
        this.index = index;
    }

    /** Throws {@link ElasticsearchException} where the server refuses the definition, synonyms included. */
    public static IndexRollover begin(ElasticsearchClient client, IndexContract contract, Synonyms synonyms)
            throws IOException {
        String index = contract.alias() + "-" + STAMP.format(Instant.now());
        client.indices()
                .create(create -> create.index(index).withJson(new StringReader(contract.definition(synonyms))));
        IndexRollover rollover = new IndexRollover(client, contract, contract.fingerprint(synonyms), index);
        rollover.settings(WHILE_FILLING);
        return rollover;
    }

    public String index() {
        return index;
    }

    /** Writes documents that the content held when the build read them; each key once. */
    public void fill(List<IndexedDocument> documents) throws IOException {
        refuseNone(writer.writeToIndex(index, new Batch(documents, Map.of())));
        filled.addAndGet(documents.size());
    }

    /** Writes what changed meanwhile. Returns the reasons of the refused documents by key. */
    public Map<String, String> follow(Batch batch) throws IOException {
        changed.addAndGet(batch.size());
        return writer.writeToIndex(index, batch);
    }

    /** How many documents were filled in so far. */
    public long filled() {
        return filled.get();
    }

    /** Numbers that the database gives. */
    @FunctionalInterface
    public interface Count {
        long get() throws SQLException;
    }

    /**
     * Holds what was written to how many documents the database has.
     *
     * @param waiting changes that this index has not followed yet
     */
    public void check(LongSupplier stored, Count waiting) throws IOException, SQLException {
        settings(IN_USE);
        long expected = 0;
        long count = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = changed.get();
            expected = stored.getAsLong();
            client.indices().refresh(refresh -> refresh.index(index));
            count = client.count(request -> request.index(index)).count();
            long meanwhile = changed.get() - before + waiting.get();
            // What is yet to be followed, or was followed while counting, may make a difference, nothing else.
            if (Math.abs(count - expected) <= meanwhile) {
                return;
            }
            pause();
        }
        throw new IOException("%s holds %d documents instead of %d".formatted(index, count, expected));
    }

    /** Puts the new index in the place of the old one, in one step, and removes the old one. */
    public void commit() throws IOException {
        settings(IN_USE);
        client.indices().refresh(refresh -> refresh.index(index));
        checkCount();
        IndexInventory inventory = IndexInventory.of(client, contract);
        // Removed by another process and created anew by a late write, it would have no mapping of ours.
        if (!inventory.leftovers().contains(index) || !storedFingerprint().equals(fingerprint)) {
            throw new IOException(index + " is not the index that was created");
        }
        List<Action> actions = new ArrayList<>();
        inventory
                .inUse()
                .keySet()
                .forEach(old -> actions.add(Action.of(action -> action.removeIndex(remove -> remove.index(old)))));
        actions.add(Action.of(action -> action.add(add -> add.index(index).alias(contract.alias()))));
        client.indices().updateAliases(update -> update.actions(actions));
        committed = true;
    }

    @Override
    public void close() {
        if (!committed) {
            try {
                client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true));
            } catch (IOException | ElasticsearchException e) {
                LOG.warn("Index {} : abandonné, à supprimer au prochain démarrage", index, e);
            }
        }
    }

    private void checkCount() throws IOException {
        long count = client.count(request -> request.index(index)).count();
        // What was added or removed during the build may make a difference, nothing else.
        if (Math.abs(count - filled.get()) > changed.get()) {
            throw new IOException("%s holds %d documents instead of %d".formatted(index, count, filled.get()));
        }
    }

    private String storedFingerprint() throws IOException {
        var state = client.indices().get(get -> get.index(index)).indices().get(index);
        return IndexInventory.fingerprint(state);
    }

    /** A change that was made but not yet followed is a moment away. */
    private void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void refuseNone(Map<String, String> refused) throws IOException {
        if (!refused.isEmpty()) {
            throw new IOException("%s refuses %d documents: %s".formatted(index, refused.size(), refused));
        }
    }

    private void settings(String json) throws IOException {
        client.indices().putSettings(put -> put.index(index).withJson(new StringReader(json)));
    }
}
