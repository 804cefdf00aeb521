package fr.jalon.content.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The right to empty the outbox, which one process at a time has: it lasts as long as its connection, on which it also
 * hears of new changes. Not for several threads.
 */
public final class OutboxLease implements AutoCloseable {
    /** The advisory lock of the indexer; any number that nothing else in this database uses. */
    private static final long LOCK = 4_720_118_305L;

    private final Connection connection;

    private OutboxLease(Connection connection) {
        this.connection = connection;
    }

    /** Empty where another process has it. The connection must be a plain one, outside of managed transactions. */
    public static Optional<OutboxLease> take(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean taken = false;
        try {
            connection.setAutoCommit(true);
            taken = isTrue(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")");
            if (taken) {
                execute(connection, "LISTEN index_outbox");
                return Optional.of(new OutboxLease(connection));
            }
            return Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    /** The oldest changes of these kinds that are due, in the order of their announcement. */
    public List<OutboxChange> due(Collection<String> kinds, int limit) throws SQLException {
        String sql = """
            SELECT id, kind, key, version
            FROM index_outbox
            WHERE kind = ANY (?) AND due <= clock_timestamp()
            ORDER BY id
            LIMIT ?
            """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", kinds.toArray()));
            statement.setInt(2, limit);
            List<OutboxChange> changes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changes.add(new OutboxChange(
                            rows.getLong("id"),
                            rows.getString("kind"),
                            rows.getString("key"),
                            rows.getLong("version")));
                }
            }
            return changes;
        }
    }

    /** What an index built from now on contains already. */
    public List<Long> idsOf(String kind) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id FROM index_outbox WHERE kind = ? ORDER BY id")) {
            statement.setString(1, kind);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong("id"));
                }
            }
            return ids;
        }
    }

    /** Elasticsearch has them. */
    public void done(Collection<Long> ids) throws SQLException {
        update("DELETE FROM index_outbox WHERE id = ANY (?)", ids);
    }

    /** Elasticsearch refused them: again in 2, 4, 8... seconds, at most 17 minutes. */
    public void postpone(Collection<Long> ids) throws SQLException {
        update("""
            UPDATE index_outbox
            SET attempts = attempts + 1,
                due = clock_timestamp() + make_interval(secs => 2 ^ least(attempts + 1, 10))
            WHERE id = ANY (?)
            """, ids);
    }

    public long pending() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM index_outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Returns when a change or a request is announced, at the latest after {@code patience}; true where an index is to be
     * built anew.
     */
    public boolean await(Duration patience) throws SQLException {
        PGNotification[] heard =
                connection.unwrap(PGConnection.class).getNotifications(Math.max(1, (int) patience.toMillis()));
        return heard != null
                && Stream.of(heard)
                        .anyMatch(notification -> notification.getParameter().equals(IndexRebuilds.ANNOUNCED));
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            // The pool keeps the connection: what belongs to the lease must not stay on it.
            execute(connection, "UNLISTEN index_outbox");
            execute(connection, "SELECT pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private void update(String sql, Collection<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            Array array = connection.createArrayOf("bigint", ids.toArray());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, array);
                statement.executeUpdate();
            }
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
