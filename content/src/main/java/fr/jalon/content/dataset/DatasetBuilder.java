package fr.jalon.content.dataset;

import fr.jalon.content.text.FrenchTime;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the files of the datasets, those of a theme from one moment of the database and in one transaction: what fails halfway
 * leaves nothing, and the former versions go on being served.
 */
@Singleton
public class DatasetBuilder {
    /** How many versions of a dataset are kept. */
    public static final int KEPT = 12;

    private static final Logger LOG = LoggerFactory.getLogger(DatasetBuilder.class);
    private static final Set<DatasetTheme> ALL = EnumSet.allOf(DatasetTheme.class);
    /** In the night, when little else is done. */
    private static final LocalTime HOUR = LocalTime.of(3, 30);

    private final TransactionOperations<Connection> transactions;
    private final Rows rows;
    private final DatasetBuilds builds;

    @Inject
    DatasetBuilder(TransactionOperations<Connection> transactions, DatasetRows rows, DatasetBuilds builds) {
        this(transactions, (Rows) rows::read, builds);
    }

    DatasetBuilder(TransactionOperations<Connection> transactions, Rows rows, DatasetBuilds builds) {
        this.transactions = transactions;
        this.rows = rows;
        this.builds = builds;
    }

    /** What gives the rows of a dataset. */
    interface Rows {
        void read(Connection connection, Dataset dataset, String base, Consumer<DatasetRow> rows) throws SQLException;
    }

    /** Builds where last night's build is missing, failed, or knew other columns; empty where none is due or another builds. */
    public Optional<DatasetReport> runIfDue(String base) throws SQLException {
        return isDue(builds.last().orElse(null), Instant.now()) ? run(base, true, ALL) : Optional.empty();
    }

    /**
     * Builds now; empty where another process does.
     *
     * @param base what the addresses of pages begin with
     */
    public Optional<DatasetReport> run(String base) throws SQLException {
        return run(base, false, ALL);
    }

    Optional<DatasetReport> run(String base, boolean ifDue, Set<DatasetTheme> themes) throws SQLException {
        Optional<Connection> lock = builds.lock();
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            // Another portal may have built between the question and the lock.
            if (ifDue && !isDue(builds.last().orElse(null), Instant.now())) {
                return Optional.empty();
            }
            Instant started = Instant.now();
            DatasetReport report =
                    new DatasetReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
            for (DatasetTheme theme : themes) {
                build(theme, base, report);
            }
            builds.record(started, definitions(), report, problem(report));
            LOG.info(
                    "Données ouvertes : {} jeux publiés, {} inchangés, {} vides, {} en échec, en {} ms",
                    report.published().size(),
                    report.unchanged().size(),
                    report.empty().size(),
                    report.failed().size(),
                    Instant.now().toEpochMilli() - started.toEpochMilli());
            return Optional.of(report);
        } finally {
            builds.unlock(lock.get());
        }
    }

    static boolean isDue(DatasetBuilds.@Nullable Build last, Instant now) {
        if (last == null || last.failed() > 0 || !last.definitions().equals(definitions())) {
            return true;
        }
        ZonedDateTime today = now.atZone(FrenchTime.ZONE).with(HOUR);
        return last.started().isBefore((today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant());
    }

    private void build(DatasetTheme theme, String base, DatasetReport report) {
        List<String> published = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        try {
            transactions.execute(oneMoment(), status -> {
                for (Dataset dataset : Datasets.of(theme)) {
                    switch (build(status.getConnection(), dataset, base)) {
                        case PUBLISHED -> published.add(dataset.slug());
                        case UNCHANGED -> unchanged.add(dataset.slug());
                        case EMPTY -> empty.add(dataset.slug());
                    }
                }
                return theme;
            });
            report.published().addAll(published);
            report.unchanged().addAll(unchanged);
            report.empty().addAll(empty);
        } catch (RuntimeException e) {
            LOG.error("Données ouvertes : {} en échec, les versions d’avant restent", theme.label(), e);
            Datasets.of(theme).forEach(dataset -> report.failed().put(dataset.slug(), String.valueOf(e.getMessage())));
        }
    }

    private enum Outcome {
        PUBLISHED,
        UNCHANGED,
        EMPTY
    }

    /** Reads all twice where something changed: nothing is written, every night, of what did not. */
    private Outcome build(Connection connection, Dataset dataset, String base) throws SQLException, IOException {
        long begin = System.nanoTime();
        DatasetFingerprint now = new DatasetFingerprint(dataset);
        rows.read(connection, dataset, base, now::add);
        String fingerprint = now.end();
        String last = lastFingerprint(connection, dataset.slug());
        if (fingerprint.equals(last)) {
            return Outcome.UNCHANGED;
        }
        // An empty file would say that there is nothing, when there is nothing yet; one that emptied says what is true.
        if (now.rows() == 0 && last == null) {
            return Outcome.EMPTY;
        }
        String version = nextVersion(connection, dataset.slug());
        try (DatasetWriter writer = new DatasetWriter(connection, dataset, version)) {
            rows.read(connection, dataset, base, writer::write);
            writer.publish(fingerprint);
            prune(connection, dataset.slug());
            LOG.info(
                    "Données ouvertes : {}, version {}, {} lignes, {} Kio en {} fichiers, {} ms",
                    dataset.slug(),
                    version,
                    writer.rows(),
                    writer.size() / 1024,
                    dataset.formats().size(),
                    (System.nanoTime() - begin) / 1_000_000);
            return Outcome.PUBLISHED;
        }
    }

    private static TransactionDefinition oneMoment() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        return definition;
    }

    private static String nextVersion(Connection connection, String slug) throws SQLException {
        String day = LocalDate.now(FrenchTime.ZONE).toString();
        String sql = """
            SELECT coalesce(max(CASE WHEN version = ? THEN 1 ELSE split_part(version, '-', 4)::int END), 0) + 1 AS number
            FROM dataset_version
            WHERE slug = ? AND version LIKE ? || '%'
            """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, day);
            statement.setString(2, slug);
            statement.setString(3, day);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                int number = row.getInt("number");
                return number == 1 ? day : day + "-" + number;
            }
        }
    }

    private static @Nullable String lastFingerprint(Connection connection, String slug) throws SQLException {
        String sql = "SELECT fingerprint FROM dataset_version WHERE slug = ? ORDER BY position DESC LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString("fingerprint") : null;
            }
        }
    }

    private static void prune(Connection connection, String slug) throws SQLException {
        String sql = """
            DELETE FROM dataset_version
            WHERE slug = ? AND position NOT IN (
                SELECT position FROM dataset_version WHERE slug = ? ORDER BY position DESC LIMIT ?)
            """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, slug);
            statement.setString(2, slug);
            statement.setInt(3, KEPT);
            statement.executeUpdate();
        }
    }

    /** Changes with the columns: a new version of the program publishes them without waiting for the night. */
    static String definitions() {
        String all = Datasets.all().stream().map(TableSchema::of).collect(Collectors.joining());
        return HexFormat.of().formatHex(ChunkStream.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable String problem(DatasetReport report) {
        Map<String, String> failed = report.failed();
        return failed.isEmpty() ? null : failed.toString();
    }
}
