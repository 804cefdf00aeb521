package fr.jalon.content.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The requests to build an index anew: how an operator's command reaches the process that holds the outbox, and how that
 * process answers. The data source must give plain connections, outside of managed transactions.
 */
public final class IndexRebuilds {
    /** What the announcement of a request says on the channel of the outbox. */
    static final String ANNOUNCED = "rebuild";

    private final DataSource dataSource;

    public IndexRebuilds(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A request that is not finished. */
    public record Request(long id, String kind) {}

    /** How far a request has come; {@code outcome} is null until it is finished. */
    public record Progress(
            long written,
            @Nullable Long expected,
            @Nullable String problem,
            @Nullable String outcome) {}

    /** Asks for an index to be built anew; returns the number of the request. */
    public long request(String kind) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                    WITH request AS (INSERT INTO index_rebuild (kind) VALUES (?) RETURNING id)
                    SELECT id, pg_notify('index_outbox', ?) FROM request
                    """)) {
            statement.setString(1, kind);
            statement.setString(2, ANNOUNCED);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong("id");
            }
        }
    }

    public Progress progress(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT written, expected, problem, outcome FROM index_rebuild WHERE id = ?")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long expected = row.getLong("expected");
                return new Progress(
                        row.getLong("written"),
                        row.wasNull() ? null : expected,
                        row.getString("problem"),
                        row.getString("outcome"));
            }
        }
    }

    /** How many changes of documents of this kind wait that were announced after this one. */
    public long waiting(String kind, long after) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM index_outbox WHERE kind = ? AND id > ?")) {
            statement.setString(1, kind);
            statement.setLong(2, after);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Those not finished, the oldest first. */
    public List<Request> open() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, kind FROM index_rebuild WHERE finished IS NULL ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            List<Request> open = new ArrayList<>();
            while (rows.next()) {
                open.add(new Request(rows.getLong("id"), rows.getString("kind")));
            }
            return open;
        }
    }

    public void advance(Collection<Long> ids, long written, long expected) throws SQLException {
        update("UPDATE index_rebuild SET written = ?, expected = ? WHERE id = ANY (?)", ids, written, expected);
    }

    /** It did not work out and is tried again. */
    public void trouble(Collection<Long> ids, String problem) throws SQLException {
        update("UPDATE index_rebuild SET problem = ? WHERE id = ANY (?)", ids, problem);
    }

    public void done(Collection<Long> ids) throws SQLException {
        finish(ids, "done", null);
    }

    /** It cannot be done; what was in use stays so. */
    public void refuse(Collection<Long> ids, String problem) throws SQLException {
        finish(ids, "refused", problem);
    }

    /** Gives up every request that is not finished; returns how many. */
    public int stop() throws SQLException {
        List<Long> ids = open().stream().map(Request::id).toList();
        finish(ids, "stopped", null);
        return ids.size();
    }

    private void finish(Collection<Long> ids, String outcome, @Nullable String problem) throws SQLException {
        update("""
            UPDATE index_rebuild SET outcome = ?, problem = ?, finished = clock_timestamp()
            WHERE finished IS NULL AND id = ANY (?)
            """, ids, outcome, problem);
    }

    private void update(String sql, Collection<Long> ids, @Nullable Object... values) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.setArray(values.length + 1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
