package fr.jalon.content.statistic;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Loads the two CSV files of statistics in one transaction: all of it, or nothing when a line is refused. A series that did
 * not change is left as it is, one that did gets a new revision.
 */
@Singleton
public final class StatisticImport {
    /** The day of the files that come with this version; to be raised whenever they change. */
    static final LocalDate BUNDLED = LocalDate.of(2026, 11, 21);

    private final DataSource dataSource;

    @Inject
    StatisticImport(DataSource dataSource, DataSourceResolver resolver) {
        this(resolver.resolve(dataSource));
    }

    /** For callers that hold a plain data source. */
    public StatisticImport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A line that was refused; the first line of a file is 1. */
    public record Refusal(String file, long line, String reason) {}

    /** What the import did to the series; when lines were refused, nothing. */
    public record Report(int created, int updated, int unchanged, int observations, List<Refusal> refusals) {}

    /** What the database knows of a series. */
    private record Stored(String fingerprint, int position) {}

    /** Loads the files that come with this version. */
    public Report loadBundled() {
        Report report = run(resource("/statistic/series.csv"), resource("/statistic/observations.csv"), BUNDLED, false);
        if (!report.refusals().isEmpty()) {
            throw new IllegalStateException("Statistiques livrées refusées : " + report.refusals());
        }
        return report;
    }

    /** Loads the text of the two files, dated {@code date}; a dry run reports the same and keeps nothing. */
    public Report run(String seriesCsv, String observationsCsv, LocalDate date, boolean dryRun) {
        StatisticFiles files = new StatisticFiles(seriesCsv, observationsCsv);
        List<StatisticSeries> series = files.series();
        if (!files.refusals().isEmpty()) {
            return new Report(0, 0, 0, 0, files.refusals());
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Report report = write(connection, series, date);
                if (dryRun) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
                return report;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Import des statistiques impossible", e);
        }
    }

    private static Report write(Connection connection, List<StatisticSeries> series, LocalDate date)
            throws SQLException {
        Map<String, Stored> known = stored(connection);
        StatisticWriter writer = new StatisticWriter(connection);
        int created = 0;
        int updated = 0;
        int observations = 0;
        for (int position = 0; position < series.size(); position++) {
            StatisticSeries one = series.get(position);
            Stored former = known.get(one.id());
            String fingerprint = StatisticWriter.fingerprint(one);
            if (former == null || !former.fingerprint().equals(fingerprint)) {
                writer.write(one, position, fingerprint, date);
                created += former == null ? 1 : 0;
                updated += former == null ? 0 : 1;
            } else if (former.position() != position) {
                writer.move(one, position);
            }
            observations += one.observations().size();
        }
        return new Report(created, updated, series.size() - created - updated, observations, List.of());
    }

    private static Map<String, Stored> stored(Connection connection) throws SQLException {
        Map<String, Stored> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT id, fingerprint, position
            FROM statistic_series
            ORDER BY id
            FOR UPDATE
            """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                known.put(rows.getString("id"), new Stored(rows.getString("fingerprint"), rows.getInt("position")));
            }
        }
        return known;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(StatisticImport.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
