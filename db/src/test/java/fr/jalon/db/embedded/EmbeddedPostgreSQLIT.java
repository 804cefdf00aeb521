package fr.jalon.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgreSQLIT {
    @Test
    void keepsItsDataAndAsksForItsPassword(@TempDir Path data) throws SQLException {
        EmbeddedPostgreSQL server = new EmbeddedPostgreSQL();
        try (Connection connection = open(server.start(data))) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
        } finally {
            server.close();
        }

        EmbeddedPostgreSQL again = new EmbeddedPostgreSQL();
        Map<String, Object> properties = again.start(data);
        try (Connection connection = open(properties)) {
            var rows = connection
                    .createStatement()
                    .executeQuery("SELECT answer, current_setting('fsync') AS fsync,"
                            + " current_setting('synchronous_commit') AS commits FROM kept");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("answer")).isEqualTo(42);
            assertThat(rows.getString("fsync")).isEqualTo("on");
            assertThat(rows.getString("commits")).isEqualTo("on");
            String url = properties.get("datasources.default.url").toString();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .hasMessageContaining("password");
        } finally {
            again.close();
        }
    }

    private static Connection open(Map<String, Object> properties) throws SQLException {
        return DriverManager.getConnection(
                properties.get("datasources.default.url").toString(),
                properties.get("datasources.default.username").toString(),
                properties.get("datasources.default.password").toString());
    }
}
