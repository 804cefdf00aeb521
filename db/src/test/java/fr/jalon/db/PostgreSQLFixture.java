package fr.jalon.db;

import fr.jalon.db.embedded.EmbeddedPostgreSQL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: in a container where a Docker engine answers, else embedded; one server a JVM, a new
 * migrated database for whoever asks.
 */
public final class PostgreSQLFixture {
    private static final String TEMPLATE = "jalon_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Database SERVER = startServer();

    static {
        // Nothing here outlives the server: tests that kill one start their own.
        List.of("fsync", "full_page_writes", "synchronous_commit")
                .forEach(setting -> execute("ALTER SYSTEM SET " + setting + " = off"));
        execute("SELECT pg_reload_conf()");
    }

    private PostgreSQLFixture() {}

    /** Where a database is and how to open it. */
    public record Database(String url, String username, String password) {
        public DataSource dataSource() {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(url);
            dataSource.setUser(username);
            dataSource.setPassword(password);
            return dataSource;
        }

        /** The Micronaut properties that make this the default data source. */
        public Map<String, String> properties() {
            return Map.of(
                    "datasources.default.url", url,
                    "datasources.default.username", username,
                    "datasources.default.password", password);
        }

        Database named(String name) {
            return new Database(url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), username, password);
        }
    }

    /** A new database with schema and reference data, copied from one migrated once. */
    public static synchronized Database freshDatabase() {
        Database template = SERVER.named(TEMPLATE);
        if (NUMBER.get() == 0) {
            execute("CREATE DATABASE " + TEMPLATE + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'");
            Migrations.migrate(template.dataSource());
        }
        String name = "jalon_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY");
        return SERVER.named(name);
    }

    /** A new database without anything in it. */
    public static Database emptyDatabase() {
        String name = "empty_" + NUMBER.incrementAndGet() + "_" + System.nanoTime();
        execute("CREATE DATABASE " + name + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'");
        return SERVER.named(name);
    }

    private static void execute(String sql) {
        Properties login = new Properties();
        login.setProperty("user", SERVER.username());
        login.setProperty("password", SERVER.password());
        try (Connection connection = DriverManager.getConnection(SERVER.url(), login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Database startServer() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            PostgreSQLContainer<?> container = new PostgreSQLContainer<>("postgres:17-alpine");
            container.start();
            return new Database(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
        try {
            Path data = Files.createTempDirectory("jalon-test-");
            EmbeddedPostgreSQL embedded = new EmbeddedPostgreSQL();
            Map<String, Object> properties = embedded.start(data);
            TemporaryData.endWithJvm(embedded::close, data);
            return new Database(
                    properties.get("datasources.default.url").toString(),
                    properties.get("datasources.default.username").toString(),
                    properties.get("datasources.default.password").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
