package fr.jalon.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.index.IndexContract;
import fr.jalon.db.PostgreSQLFixture;
import fr.jalon.indexer.write.IndexSource;
import fr.jalon.indexer.write.IndexedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A table of things in a database of its own, wired to the outbox, and the index of markets to hold them. */
final class TestContent {
    static final String ALIAS = IndexContract.MARKETS.alias();

    final DataSource database = PostgreSQLFixture.freshDatabase().dataSource();
    final IndexSource source = new IndexSource(IndexContract.MARKETS, this::after, this::find, this::stored);
    private final ElasticsearchClient client;

    TestContent(ElasticsearchClient client) throws IOException {
        this.client = client;
        execute("""
            CREATE TABLE thing (key text PRIMARY KEY, title text, public boolean NOT NULL DEFAULT true,
                extra text, version bigint NOT NULL DEFAULT 0);
            CREATE TRIGGER thing_version BEFORE INSERT OR UPDATE ON thing
                FOR EACH ROW EXECUTE FUNCTION content_version();
            CREATE TRIGGER thing_changed AFTER INSERT OR UPDATE OR DELETE ON thing
                FOR EACH ROW EXECUTE FUNCTION content_changed('market', 'key');
            """);
        List<String> indices = indices();
        if (!indices.isEmpty()) {
            client.indices().delete(delete -> delete.index(indices));
        }
    }

    void insert(int from, int to) {
        execute("INSERT INTO thing (key, title) SELECT 'M-' || lpad(n::text, 5, '0'), 'Travaux ' || n"
                + " FROM generate_series(%d, %d) n".formatted(from, to));
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long outbox() {
        return number("SELECT count(*) FROM index_outbox");
    }

    private long stored() {
        return number("SELECT count(*) FROM thing WHERE public");
    }

    private long number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All indexes of the contract, under whatever name. */
    List<String> indices() throws IOException {
        return client
                .indices()
                .get(get -> get.index("jalon-*").ignoreUnavailable(true).allowNoIndices(true))
                .indices()
                .keySet()
                .stream()
                .sorted()
                .toList();
    }

    /** What a search finds, -1 where there is nothing to search. */
    long count() {
        try {
            return client.count(count -> count.index(ALIAS)).count();
        } catch (ElasticsearchException | IOException e) {
            return -1;
        }
    }

    /** The title a search shows for this key, null where it finds none. */
    @Nullable
    String title(String key) {
        try {
            return client
                    .search(
                            search -> search.index(ALIAS).query(query -> query.ids(ids -> ids.values(key))),
                            ObjectNode.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit ->
                            Objects.requireNonNull(hit.source()).get("title").asText())
                    .findFirst()
                    .orElse(null);
        } catch (ElasticsearchException | IOException e) {
            return null;
        }
    }

    private List<IndexedDocument> after(@Nullable String key, int size) {
        return query("SELECT * FROM thing WHERE public AND key > ? ORDER BY key LIMIT " + size, key == null ? "" : key);
    }

    private List<IndexedDocument> find(Collection<String> keys) {
        return query(
                "SELECT * FROM thing WHERE public AND key = ANY (string_to_array(?, ','))", String.join(",", keys));
    }

    private List<IndexedDocument> query(String sql, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<IndexedDocument> documents = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Map<String, Object> body = new HashMap<>();
                    body.put("reference", rows.getString("key"));
                    body.put("title", rows.getString("title"));
                    if (rows.getString("extra") != null) {
                        body.put(rows.getString("extra"), "not in the mapping");
                    }
                    documents.add(new IndexedDocument(rows.getString("key"), rows.getLong("version"), body));
                }
            }
            return documents;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Condition {
        boolean holds() throws IOException;
    }

    /** Waits until it holds; fails after two minutes, which only a busy machine needs. */
    static void await(String what, Condition condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("waited in vain: " + what);
                }
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
