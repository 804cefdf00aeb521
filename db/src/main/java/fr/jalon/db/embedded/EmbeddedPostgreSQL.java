package fr.jalon.db.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child process, with its data kept in {@code postgresql/} of the data directory. A second process on
 * the same directory (an import beside a running portal) shares the server of the first.
 */
public final class EmbeddedPostgreSQL implements EmbeddedStore {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSQL.class);
    private static final String USER = "postgres";
    private static final String DATABASE = "jalon";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private @Nullable EmbeddedPostgres server;
    private @Nullable ServerOwner owner;

    @Override
    public String replacedBy() {
        return "DATASOURCES_DEFAULT_URL";
    }

    @Override
    public String label() {
        return "PostgreSQL";
    }

    @Override
    public Map<String, Object> start(Path data) {
        Path home = data.resolve("postgresql");
        try {
            Files.createDirectories(home);
            String password = password(home.resolve("password"));
            ServerOwner claim = new ServerOwner(home.resolve("owner"));
            int port = claim.portOfLiveOwner();
            if (port == 0) {
                LeftoverPostmaster.stop(home.resolve("data"));
                port = startServer(home, password);
                claim.take(port);
                owner = claim;
            }
            return Map.of(
                    "jalon.database.embedded",
                    true,
                    "datasources.default.url",
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE),
                    "datasources.default.username",
                    USER,
                    "datasources.default.password",
                    password);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "DATASOURCES_DEFAULT_URL n’est pas défini, et cette installation ne contient pas de PostgreSQL"
                            + " embarqué : indiquez l’adresse d’un PostgreSQL 17.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL embarqué : démarrage impossible dans " + home, e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL embarqué : préparation impossible dans " + home, e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                LOG.warn("PostgreSQL embarqué : arrêt incomplet", e);
            }
            server = null;
        }
        if (owner != null) {
            owner.release();
            owner = null;
        }
    }

    private int startServer(Path home, String password) throws IOException, SQLException {
        Path data = home.resolve("data");
        boolean first = Files.notExists(data.resolve("PG_VERSION"));
        Redirect log = Redirect.appendTo(home.resolve("server.log").toFile());
        // The library's own defaults suit throw-away tests; these keep data through a power cut.
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(PATIENCE)
                .start();
        server = started;
        if (first) {
            secure(started, data, password);
        }
        return started.getPort();
    }

    /** The library initialises a server that trusts every local user: give it a password and ask for it at once. */
    private static void secure(EmbeddedPostgres started, Path data, String password) throws IOException, SQLException {
        try (Connection connection = started.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The password is hexadecimal and ours: ALTER ROLE takes no parameter.
            statement.execute("ALTER ROLE postgres PASSWORD '%s'".formatted(password));
            statement.execute(
                    "CREATE DATABASE jalon TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR' ENCODING 'UTF8'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                local all all scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                """);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** A server that outlived a killed process: stopped on purpose, so that the next one starts from a known state. */
    private static final class LeftoverPostmaster {
        static void stop(Path data) throws IOException {
            Path pidFile = data.resolve("postmaster.pid");
            if (Files.notExists(pidFile)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElse(null);
            boolean ours = postmaster != null
                    && postmaster
                            .info()
                            .command()
                            .filter(c -> c.endsWith("postgres"))
                            .isPresent();
            if (postmaster != null && ours) {
                LOG.info("PostgreSQL embarqué : arrêt du serveur resté seul (processus {})", pid);
                // SIGINT is the fast shutdown; ProcessHandle can only send SIGTERM, which waits for every client.
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
                try {
                    postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IOException("le serveur resté seul (processus " + pid + ") ne s’arrête pas", e);
                }
            }
        }
    }
}
