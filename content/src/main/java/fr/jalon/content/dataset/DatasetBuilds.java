package fr.jalon.content.dataset;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What became of the builds, and the right to build, which one process at a time has. */
@Singleton
class DatasetBuilds {
    /** An advisory lock; any number that nothing else in this database uses. */
    private static final long LOCK = 5_501_921L;

    private final DataSource dataSource;

    DatasetBuilds(DataSource dataSource, DataSourceResolver resolver) {
        // The injected data source only gives connections inside a transaction.
        this.dataSource = resolver.resolve(dataSource);
    }

    /** A build that came to its end; {@code definitions} tells one state of the columns from another. */
    record Build(Instant started, String definitions, int failed) {}

    /** Empty where another process builds; lasts until it is closed, or the process dies. */
    Optional<Connection> lock() throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean taken = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(%d)".formatted(LOCK))) {
            row.next();
            taken = row.getBoolean(1);
            return taken ? Optional.of(connection) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    void unlock(Connection connection) throws SQLException {
        // The pool keeps the connection, so the lock would last.
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(%d)".formatted(LOCK));
        }
    }

    Optional<Build> last() throws SQLException {
        String sql = "SELECT started, definitions, failed FROM dataset_build ORDER BY id DESC LIMIT 1";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Build(
                            row.getObject("started", OffsetDateTime.class).toInstant(),
                            row.getString("definitions"),
                            row.getInt("failed")))
                    : Optional.empty();
        }
    }

    void record(Instant started, String definitions, DatasetReport report, @Nullable String problem)
            throws SQLException {
        String sql = """
            INSERT INTO dataset_build (started, definitions, published, unchanged, failed, problem)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, started.atOffset(ZoneOffset.UTC));
            statement.setString(2, definitions);
            statement.setInt(3, report.published().size());
            statement.setInt(4, report.unchanged().size());
            statement.setInt(5, report.failed().size());
            statement.setString(6, problem);
            statement.executeUpdate();
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            // Years of nights, or a week of failures.
            statement.execute("DELETE FROM dataset_build WHERE id <= (SELECT max(id) - 1000 FROM dataset_build)");
        }
    }
}
