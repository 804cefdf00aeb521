package fr.jalon.indexer;

import static fr.jalon.indexer.TestContent.await;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.index.ElasticsearchClientFactory;
import fr.jalon.content.index.SynonymsFile;
import fr.jalon.indexer.IndexerStatus.Stage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a change in PostgreSQL to what a search finds. */
final class IndexerIT {
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
    void buildsTheIndexThenFollowsEveryKindOfChange() {
        content.insert(1, 1200);
        try (Indexer _ = start(new IndexerStatus())) {
            await("built", () -> content.count() == 1200);
            await("what the build covered is done", () -> content.outbox() == 0);

            content.execute("UPDATE thing SET title = 'Écluse d’Oisy' WHERE key = 'M-00007'");
            await("updated", () -> "Écluse d’Oisy".equals(content.title("M-00007")));

            content.insert(1201, 2900);
            await("added, more than one batch", () -> content.count() == 2900);

            content.execute("DELETE FROM thing WHERE key = 'M-00007'");
            content.execute("UPDATE thing SET public = false WHERE key = 'M-00008'");
            await("removed", () -> content.count() == 2898);
            assertThat(content.title("M-00007")).isNull();
            assertThat(content.title("M-00008")).isNull();

            content.execute("UPDATE thing SET public = true WHERE key = 'M-00008'");
            await("public again", () -> content.title("M-00008") != null);
            await("nothing is left to follow", () -> content.outbox() == 0);
        }
    }

    @Test
    void aRolledBackChangeNeverShows() throws Exception {
        content.insert(1, 3);
        try (Indexer _ = start(new IndexerStatus())) {
            await("built", () -> content.count() == 3);
            try (var connection = content.database.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("UPDATE thing SET title = 'never'");
                connection.rollback();
            }
            content.execute("UPDATE thing SET title = 'committed' WHERE key = 'M-00003'");
            await("the later change", () -> "committed".equals(content.title("M-00003")));
            assertThat(content.title("M-00001")).isEqualTo("Travaux 1");
        }
    }

    @Test
    void nothingIsLostWhileElasticsearchIsAway() throws IOException {
        content.insert(1, 10);
        IndexerStatus status = new IndexerStatus();
        try (Breaker breaker = Breaker.before(ElasticsearchFixture.url());
                ElasticsearchClient cuttable = ElasticsearchClientFactory.create(breaker.url(), null);
                Indexer indexer = new Indexer(
                        content.database, cuttable, List.of(content.source), status, SynonymsFile.BUNDLED)) {
            indexer.start();
            await("built", () -> content.count() == 10);
            await("what the build took is off the list", () -> content.outbox() == 0);

            breaker.cut();
            content.insert(11, 700);
            content.execute("DELETE FROM thing WHERE key = 'M-00001'");
            await("the trouble shows", () -> status.snapshot().stage() == Stage.FAILING);
            assertThat(content.outbox()).isEqualTo(691);

            breaker.mend();
            await("caught up", () -> content.count() == 699);
            await("nothing is left to follow", () -> content.outbox() == 0);
            await("the trouble is over", () -> status.snapshot().stage() == Stage.FOLLOWING);
        }
    }

    @Test
    void oneOfTwoWorksAndTheOtherTakesOver() {
        content.insert(1, 10);
        IndexerStatus first = new IndexerStatus();
        IndexerStatus second = new IndexerStatus();
        Indexer leader = start(first);
        try {
            await("the first works", () -> first.snapshot().stage() == Stage.FOLLOWING);
            try (Indexer _ = start(second)) {
                await("the second waits", () -> second.snapshot().stage() == Stage.STANDBY);
                leader.close();
                content.insert(11, 20);
                await("the second works", () -> content.count() == 20);
                await("and says so", () -> second.snapshot().stage() == Stage.FOLLOWING);
            }
        } finally {
            leader.close();
        }
    }

    @Test
    void aRefusedDocumentHoldsUpNoOther() {
        content.insert(1, 3);
        try (Indexer _ = start(new IndexerStatus())) {
            await("built", () -> content.count() == 3);
            content.execute("UPDATE thing SET title = 'new', extra = 'unknown' WHERE key = 'M-00001'");
            content.execute("UPDATE thing SET title = 'new' WHERE key = 'M-00002'");
            await("the other", () -> "new".equals(content.title("M-00002")));
            await("the refused one waits", () -> content.outbox() == 1);
            assertThat(content.title("M-00001")).isEqualTo("Travaux 1");

            content.execute("UPDATE thing SET extra = NULL WHERE key = 'M-00001'");
            await("put right", () -> "new".equals(content.title("M-00001")));
            await("its first announcement too is done", () -> content.outbox() == 0);
        }
    }

    private Indexer start(IndexerStatus status) {
        Indexer indexer = new Indexer(content.database, client, List.of(content.source), status, SynonymsFile.BUNDLED);
        indexer.start();
        return indexer;
    }
}
