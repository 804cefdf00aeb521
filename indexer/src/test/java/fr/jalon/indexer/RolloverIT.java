package fr.jalon.indexer;

import static fr.jalon.indexer.TestContent.ALIAS;
import static fr.jalon.indexer.TestContent.await;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.index.ElasticsearchClientFactory;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.index.Synonyms;
import fr.jalon.content.index.SynonymsFile;
import fr.jalon.content.outbox.IndexRebuilds;
import fr.jalon.content.outbox.OutboxLease;
import fr.jalon.indexer.rollover.IndexBuilds;
import fr.jalon.indexer.rollover.IndexInventory;
import fr.jalon.indexer.rollover.IndexRollover;
import fr.jalon.indexer.write.IndexSource;
import fr.jalon.indexer.write.IndexedDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RolloverIT {
    private static final String OLD = ALIAS + "-20200101-000000-000";

    private final ElasticsearchClient client = ElasticsearchClientFactory.create(ElasticsearchFixture.url(), null);
    private TestContent content;

    @BeforeEach
    void content() throws IOException {
        content = new TestContent(client);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void searchesSeeTheOldIndexOrTheNewOneAndNothingBetween() throws Exception {
        oldIndex(5);
        Map<Long, Boolean> seen = new ConcurrentHashMap<>();
        AtomicBoolean stop = new AtomicBoolean();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                seen.put(content.count(), true);
            }
        });
        try (IndexRollover rollover = IndexRollover.begin(client, IndexContract.MARKETS, Synonyms.bundled())) {
            rollover.fill(documents(20));
            rollover.commit();
        }
        await("the new index is read", () -> seen.containsKey(20L));
        stop.set(true);
        reader.join();
        assertThat(seen).containsOnlyKeys(5L, 20L);
        assertThat(content.indices()).hasSize(1).doesNotContain(OLD);
        assertThat(IndexInventory.of(client, IndexContract.MARKETS)
                        .isCurrent(IndexContract.MARKETS.fingerprint(Synonyms.bundled())))
                .isTrue();
    }

    @Test
    void withoutCommitNothingChanges() throws IOException {
        oldIndex(5);
        try (IndexRollover rollover = IndexRollover.begin(client, IndexContract.MARKETS, Synonyms.bundled())) {
            rollover.fill(documents(20));
            assertThat(content.indices()).hasSize(2);
        }
        assertThat(content.indices()).containsExactly(OLD);
        assertThat(content.count()).isEqualTo(5);
    }

    @Test
    void aBuildThatFailsLeavesTheOldIndexInUse() throws Exception {
        oldIndex(5);
        content.insert(1, 600);
        IndexSource failing = new IndexSource(
                IndexContract.MARKETS,
                (key, size) -> {
                    if (key != null) {
                        throw new IllegalStateException("the database went away");
                    }
                    return content.source.pages().after(null, size);
                },
                content.source.lookup(),
                content.source.count());
        try (OutboxLease lease = OutboxLease.take(content.database).orElseThrow();
                IndexBuilds builds = new IndexBuilds(
                        client, List.of(failing), SynonymsFile.BUNDLED, new IndexRebuilds(content.database))) {
            builds.start(lease);
            settle(builds, lease);
        }
        assertThat(content.indices()).containsExactly(OLD);
        assertThat(content.count()).isEqualTo(5);
        assertThat(content.outbox()).isEqualTo(600);
    }

    @Test
    void whatAKilledBuildLeftIsRemovedAndTheIndexBuilt() throws IOException {
        content.insert(1, 3);
        IndexRollover killed = IndexRollover.begin(client, IndexContract.MARKETS, Synonyms.bundled());
        killed.fill(documents(2));
        try (Indexer _ = start()) {
            await("built", () -> content.count() == 3);
            assertThat(content.indices()).hasSize(1).doesNotContain(killed.index());
        }
    }

    @Test
    void anotherDefinitionIsBuiltAnewAndFollowsChangesMeanwhile() throws IOException {
        oldIndex(0);
        content.insert(1, 1200);
        // Changes a document of the first page after it was read, and waits until the follower has written the change.
        IndexSource source = new IndexSource(
                IndexContract.MARKETS,
                (key, size) -> {
                    List<IndexedDocument> page = content.source.pages().after(key, size);
                    if (key == null) {
                        content.execute("UPDATE thing SET title = 'changed' WHERE key = 'M-00001'");
                        content.execute("DELETE FROM thing WHERE key = 'M-00002'");
                        await("followed", () -> content.outbox() == 0);
                    }
                    return page;
                },
                content.source.lookup(),
                content.source.count());
        try (Indexer indexer =
                new Indexer(content.database, client, List.of(source), new IndexerStatus(), SynonymsFile.BUNDLED)) {
            indexer.start();
            await("built", () -> !content.indices().contains(OLD));
            assertThat(content.count()).isEqualTo(1199);
            assertThat(content.title("M-00001")).isEqualTo("changed");
            assertThat(content.title("M-00002")).isNull();
            assertThat(content.indices()).hasSize(1);
        }
    }

    @Test
    void anIndexThatDisappearsIsBuiltAgain() throws IOException {
        content.insert(1, 3);
        try (Indexer _ = start()) {
            await("built", () -> content.count() == 3);
            List<String> indices = content.indices();
            client.indices().delete(delete -> delete.index(indices));
            content.insert(4, 5);
            await("built again", () -> content.count() == 5);
        }
    }

    private Indexer start() {
        Indexer indexer = new Indexer(
                content.database, client, List.of(content.source), new IndexerStatus(), SynonymsFile.BUNDLED);
        indexer.start();
        return indexer;
    }

    private static void settle(IndexBuilds builds, OutboxLease lease) throws Exception {
        while (builds.isBuilding()) {
            builds.settle(lease);
            Thread.sleep(20);
        }
    }

    /** As an earlier version may have built it: other fingerprint, in use. */
    private void oldIndex(int count) throws IOException {
        client.indices().create(create -> create.index(OLD)
                .settings(settings -> settings.numberOfReplicas("0"))
                .aliases(ALIAS, alias -> alias));
        for (IndexedDocument document : documents(count)) {
            client.index(index -> index.index(OLD).id(document.key()).document(document.body()));
        }
        client.indices().refresh(refresh -> refresh.index(OLD));
    }

    private static List<IndexedDocument> documents(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(n -> new IndexedDocument("D-" + n, n, Map.of("title", "Document " + n)))
                .toList();
    }
}
