package fr.jalon.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The triggers of V0010 on two tables of the test's own, wired as its comment says. */
final class IndexOutboxIT {
    private Connection connection;

    @BeforeEach
    void createTables() throws SQLException {
        connection = PostgreSQLFixture.freshDatabase().dataSource().getConnection();
        execute("""
            CREATE TABLE root (id bigint PRIMARY KEY, key text UNIQUE, name text, version bigint NOT NULL DEFAULT 0);
            CREATE TABLE part (root_id bigint REFERENCES root (id) ON DELETE CASCADE, text text);
            CREATE TRIGGER root_version BEFORE INSERT OR UPDATE ON root
                FOR EACH ROW EXECUTE FUNCTION content_version();
            CREATE TRIGGER root_changed AFTER INSERT OR UPDATE OR DELETE ON root
                FOR EACH ROW EXECUTE FUNCTION content_changed('structure', 'key');
            CREATE TRIGGER part_changed AFTER INSERT OR UPDATE OR DELETE ON part
                FOR EACH ROW EXECUTE FUNCTION content_part_changed('root', 'id', 'root_id');
            """);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aNewRowIsAnnouncedOnceWithItsParts() throws SQLException {
        execute("INSERT INTO root (id, key) VALUES (1, 'a')");
        execute("INSERT INTO part VALUES (1, 'x'), (1, 'y'), (1, 'z')");
        assertThat(announced()).containsExactly("structure a");
    }

    @Test
    void aPartChangedAloneAnnouncesItsRootAndRaisesItsVersion() throws SQLException {
        execute("INSERT INTO root (id, key) VALUES (1, 'a'), (2, 'b')");
        execute("INSERT INTO part VALUES (1, 'x'), (1, 'y')");
        long before = version(1);
        forget();
        execute("UPDATE part SET text = text || '!'");
        assertThat(announced()).containsExactly("structure a");
        assertThat(version(1)).isGreaterThan(before);
        forget();
        execute("UPDATE part SET root_id = 2 WHERE text = 'x!'");
        assertThat(announced()).containsExactlyInAnyOrder("structure a", "structure b");
        forget();
        execute("DELETE FROM part WHERE root_id = 2");
        assertThat(announced()).containsExactly("structure b");
    }

    @Test
    void aKeyThatChangesLeavesItsFormerDocumentToRemove() throws SQLException {
        execute("INSERT INTO root (id, key) VALUES (1, 'finess-590000001')");
        forget();
        execute("UPDATE root SET key = '77554408300477'");
        assertThat(announced()).containsExactly("structure 77554408300477", "structure finess-590000001");
    }

    @Test
    void aDeletionIsAnnouncedWithAVersionAboveTheLastState() throws SQLException {
        execute("INSERT INTO root (id, key) VALUES (1, 'a')");
        execute("INSERT INTO part VALUES (1, 'x')");
        long before = version(1);
        forget();
        execute("DELETE FROM root");
        assertThat(announced()).containsExactly("structure a");
        assertThat(number("SELECT max(version) FROM index_outbox")).isGreaterThan(before);
    }

    @Test
    void whatIsRolledBackIsNotAnnounced() throws SQLException {
        execute("INSERT INTO root (id, key) VALUES (1, 'a')");
        connection.rollback();
        assertThat(announced()).isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends the transaction, so that what follows is a change of its own. */
    private void forget() throws SQLException {
        execute("DELETE FROM index_outbox");
        connection.commit();
    }

    private long version(long id) throws SQLException {
        return number("SELECT version FROM root WHERE id = " + id);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> announced() throws SQLException {
        List<String> announced = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT kind, key FROM index_outbox ORDER BY id")) {
            while (rows.next()) {
                announced.add(rows.getString("kind") + " " + rows.getString("key"));
            }
        }
        return announced;
    }
}
