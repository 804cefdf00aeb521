package fr.jalon.indexer;

import static fr.jalon.indexer.TestContent.ALIAS;
import static fr.jalon.indexer.TestContent.await;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import fr.jalon.content.index.ElasticsearchClientFactory;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.index.Synonyms;
import fr.jalon.content.index.SynonymsFile;
import fr.jalon.content.outbox.IndexRebuilds;
import fr.jalon.content.outbox.IndexRebuilds.Progress;
import fr.jalon.indexer.IndexerStatus.Stage;
import fr.jalon.indexer.rollover.IndexRollover;
import fr.jalon.indexer.write.IndexSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Indexes built anew at an operator's request: under searches, stopped, refused, killed. */
final class RebuildIT {
    private static final String MARKET = IndexContract.MARKETS.kind();

    private final ElasticsearchClient client = ElasticsearchClientFactory.create(ElasticsearchFixture.url(), null);
    private TestContent content;
    private IndexRebuilds rebuilds;

    @BeforeEach
    void content() throws IOException {
        content = new TestContent(client);
        rebuilds = new IndexRebuilds(content.database);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    /** The same in large, through a portal, is {@code bench/rebuild}. */
    @Test
    void noSearchFailsOrFindsLessMeanwhile() throws Exception {
        content.insert(1, 3000);
        try (Indexer _ = start(content.source, SynonymsFile.BUNDLED);
                var searchers = Executors.newScheduledThreadPool(4)) {
            await("built", () -> content.count() == 3000);
            List<String> former = content.indices();
            AtomicLong searches = new AtomicLong();
            AtomicLong worst = new AtomicLong(3000);
            for (int i = 0; i < 4; i++) {
                searchers.scheduleAtFixedRate(
                        () -> {
                            // -1 where the search failed.
                            worst.accumulateAndGet(content.count(), Math::min);
                            searches.incrementAndGet();
                        },
                        i * 5,
                        20,
                        TimeUnit.MILLISECONDS);
            }
            for (int round = 0; round < 3; round++) {
                finished(rebuilds.request(MARKET), "done");
            }
            searchers.shutdown();
            assertThat(searchers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(worst).hasValue(3000);
            assertThat(searches).hasValueGreaterThan(20);
            assertThat(content.indices()).hasSize(1).doesNotContainAnyElementsOf(former);
        }
    }

    @Test
    void aRequestSaysHowFarItHasCome() throws Exception {
        content.insert(1, 1200);
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        IndexerStatus status = new IndexerStatus();
        try (Indexer indexer =
                new Indexer(content.database, client, List.of(pausing(read, goOn)), status, SynonymsFile.BUNDLED)) {
            indexer.start();
            await("built", () -> content.count() == 1200);
            long request = rebuilds.request(MARKET);
            assertThat(read.await(1, TimeUnit.MINUTES)).isTrue();
            await("half of it is reported", () -> progress(request).written() == 500);
            assertThat(progress(request).expected()).isEqualTo(1200);
            assertThat(status.snapshot().stage()).isEqualTo(Stage.BUILDING);
            assertThat(status.snapshot().progress()).isEqualTo(ALIAS + " 500/1200");
            goOn.countDown();
            finished(request, "done");
            assertThat(progress(request).written()).isEqualTo(1200);
        }
    }

    @Test
    void stoppedItLeavesTheIndexInUseAndCanBeAskedForAgain() throws Exception {
        content.insert(1, 1200);
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Indexer _ = start(pausing(read, goOn), SynonymsFile.BUNDLED)) {
            await("built", () -> content.count() == 1200);
            List<String> inUse = content.indices();
            long request = rebuilds.request(MARKET);
            assertThat(read.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(rebuilds.stop()).isEqualTo(1);
            // The build notices when it comes back from reading.
            Thread.sleep(1500);
            goOn.countDown();
            await("nothing of it is left", () -> content.indices().equals(inUse));
            assertThat(progress(request).outcome()).isEqualTo("stopped");

            finished(rebuilds.request(MARKET), "done");
            assertThat(content.count()).isEqualTo(1200);
            assertThat(content.indices()).hasSize(1).isNotEqualTo(inUse);
        }
    }

    @Test
    void aRequestNobodyTookUpIsDoneByWhoComesNext() throws Exception {
        content.insert(1, 3);
        try (Indexer _ = start(content.source, SynonymsFile.BUNDLED)) {
            await("built", () -> content.count() == 3);
        }
        List<String> former = content.indices();
        long request = rebuilds.request(MARKET);
        try (Indexer _ = start(content.source, SynonymsFile.BUNDLED)) {
            finished(request, "done");
            assertThat(content.indices()).hasSize(1).isNotEqualTo(former);
        }
    }

    @Test
    void wrongSynonymsBreakNothingAndRightOnesAreTakenUp(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("mots.txt"), "travaux, chantier\n");
        content.insert(1, 3);
        try (Indexer _ = start(content.source, new SynonymsFile(file))) {
            await("built", () -> content.count() == 3);
            assertThat(found("chantier")).isEqualTo(3);
            List<String> inUse = content.indices();

            Files.writeString(file, "travaux, chantier\ntravaux, ouvrage\ntout seul\n");
            long refused = rebuilds.request(MARKET);
            finished(refused, "refused");
            assertThat(progress(refused).problem()).contains("mots.txt, ligne 3", "tout seul");
            content.insert(4, 4);
            await("still followed", () -> content.count() == 4);
            assertThat(content.indices()).isEqualTo(inUse);
            assertThat(found("ouvrage")).isZero();

            Files.writeString(file, "travaux, chantier\ntravaux, ouvrage\n");
            finished(rebuilds.request(MARKET), "done");
            assertThat(found("ouvrage")).isEqualTo(4);
        }
        // Started with a file that is wrong, it keeps the index it has.
        Files.writeString(file, "tout seul");
        List<String> inUse = content.indices();
        try (Indexer _ = start(content.source, new SynonymsFile(file))) {
            content.insert(5, 5);
            await("followed", () -> content.count() == 5);
            assertThat(content.indices()).isEqualTo(inUse);
        }
    }

    @Test
    void whatElasticsearchRefusesBreaksNothing() throws Exception {
        content.insert(1, 3);
        try (Indexer _ = start(content.source, SynonymsFile.BUNDLED)) {
            await("built", () -> content.count() == 3);
            List<String> inUse = content.indices();
            mostShards(JsonData.of(1));
            long request = rebuilds.request(MARKET);
            finished(request, "refused");
            assertThat(progress(request).problem()).contains("Elasticsearch refuse");
            content.insert(4, 4);
            await("still followed", () -> content.count() == 4);
            assertThat(content.indices()).isEqualTo(inUse);
            mostShards(JsonData.of(1000));
            finished(rebuilds.request(MARKET), "done");
        } finally {
            mostShards(JsonData.of(1000));
        }
    }

    private void mostShards(JsonData most) throws IOException {
        client.cluster().putSettings(put -> put.persistent("cluster.max_shards_per_node", most));
    }

    @Test
    void anIndexThatLacksADocumentOfTheDatabaseIsNotPutInUse() throws Exception {
        content.insert(1, 3);
        AtomicBoolean forgetful = new AtomicBoolean();
        IndexSource source = new IndexSource(
                IndexContract.MARKETS,
                (key, size) -> content.source.pages().after(key == null && forgetful.get() ? "M-00001" : key, size),
                content.source.lookup(),
                content.source.count());
        try (Indexer _ = start(source, SynonymsFile.BUNDLED)) {
            await("built", () -> content.count() == 3);
            List<String> inUse = content.indices();
            forgetful.set(true);
            long request = rebuilds.request(MARKET);
            await("it is refused", () -> progress(request).problem() != null);
            assertThat(progress(request).problem()).contains("2 documents instead of 3");
            assertThat(content.count()).isEqualTo(3);
            assertThat(content.indices()).containsAll(inUse);
            forgetful.set(false);
            finished(request, "done");
        }
    }

    private enum Killed {
        BEFORE_THE_FIRST_DOCUMENT,
        HALFWAY,
        BEFORE_THE_SWAP,
        /** No step of ours leaves this: the swap and the removal are one; a server restored by hand may. */
        WITH_BOTH_IN_USE
    }

    @ParameterizedTest
    @EnumSource
    void aBuildKilledAtAnyPointIsRepairedAtTheNextStart(Killed when) throws Exception {
        content.insert(1, 600);
        try (Indexer _ = start(content.source, SynonymsFile.BUNDLED)) {
            await("built", () -> content.count() == 600);
        }
        rebuilds.request(MARKET);
        IndexRollover killed = IndexRollover.begin(client, IndexContract.MARKETS, Synonyms.bundled());
        if (when != Killed.BEFORE_THE_FIRST_DOCUMENT) {
            killed.fill(content.source.pages().after(null, 500));
        }
        if (when == Killed.BEFORE_THE_SWAP || when == Killed.WITH_BOTH_IN_USE) {
            killed.fill(content.source.pages().after("M-00500", 500));
            killed.check(content.source.count(), () -> 0);
        }
        if (when == Killed.WITH_BOTH_IN_USE) {
            client.indices().putAlias(put -> put.index(killed.index()).name(ALIAS));
        } else {
            assertThat(content.count()).as("nobody sees it").isEqualTo(600);
        }
        try (Indexer _ = start(content.source, SynonymsFile.BUNDLED)) {
            await("the request is done", () -> open() == 0);
            assertThat(content.count()).isEqualTo(600);
            assertThat(content.indices()).hasSize(1).doesNotContain(killed.index());
        }
    }

    private long open() {
        try {
            return rebuilds.open().size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void finished(long request, String outcome) {
        await(outcome, () -> outcome.equals(progress(request).outcome()));
    }

    private Progress progress(long request) {
        try {
            return rebuilds.progress(request);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long found(String word) throws IOException {
        return client.count(count -> count.index(ALIAS)
                        .query(query ->
                                query.match(match -> match.field("title").query(word))))
                .count();
    }

    /** The second build waits after its first page. */
    private IndexSource pausing(CountDownLatch read, CountDownLatch goOn) {
        AtomicLong builds = new AtomicLong();
        return new IndexSource(
                IndexContract.MARKETS,
                (key, size) -> {
                    if (key == null) {
                        builds.incrementAndGet();
                    } else if (key.equals("M-00500") && builds.get() == 2) {
                        read.countDown();
                        try {
                            assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    return content.source.pages().after(key, size);
                },
                content.source.lookup(),
                content.source.count());
    }

    private Indexer start(IndexSource source, SynonymsFile synonyms) {
        Indexer indexer = new Indexer(content.database, client, List.of(source), new IndexerStatus(), synonyms);
        indexer.start();
        return indexer;
    }
}
