package fr.jalon.content.statistic;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.jalon.content.imports.ImportException;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Loads the two CSV files of statistics in one transaction: all of it, or nothing when a line is refused. A series that did
 * not change is left as it is, one that did gets a new revision.
 */
@Singleton
public final class StatisticImport {
    /** The day of the files that come with this version; to be raised whenever they change. */
    static final LocalDate BUNDLED = LocalDate.of(2026, 11, 22);

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

    /**
     * What the import did to the series; when lines were refused, nothing. {@code differences} are those of the series that
     * were there before and changed, and of new ones of which something is to be looked at.
     */
    public record Report(
            int created,
            int updated,
            int unchanged,
            int observations,
            List<SeriesDifference> differences,
            List<Refusal> refusals) {}

    /** What the database knows of a series, and whether its last release came with the product. */
    private record Stored(String fingerprint, int position, boolean bundled) {}

    /** Loads the files that come with this version. */
    public Report loadBundled() {
        Report report = run(
                StatisticResource.text("series.csv"),
                StatisticResource.text("observations.csv"),
                StatisticRelease.bundled(BUNDLED),
                false);
        if (!report.refusals().isEmpty()) {
            throw new IllegalStateException("Statistiques livrées refusées : " + report.refusals());
        }
        return report;
    }

    /**
     * Loads the text of the two files, some series or all of them; a dry run reports the same and keeps nothing. What an
     * operator changes needs a reason, which readers see.
     */
    public Report run(String seriesCsv, String observationsCsv, StatisticRelease release, boolean dryRun) {
        StatisticFiles files = read(seriesCsv, observationsCsv);
        List<StatisticSeries> series = files.series();
        if (!files.refusals().isEmpty()) {
            return new Report(0, 0, 0, 0, List.of(), files.refusals());
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Report report = write(connection, series, release);
                if (!dryRun && report.updated() > 0 && !release.bundled() && release.reason() == null) {
                    throw new ImportException(
                            "%d série(s) changeraient : dites pourquoi, avec --raison.".formatted(report.updated()));
                }
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

    private static StatisticFiles read(String seriesCsv, String observationsCsv) {
        try {
            return new StatisticFiles(seriesCsv, observationsCsv);
        } catch (NoSuchElementException | CsvParseException e) {
            throw new ImportException("Fichiers illisibles\u00a0: il y faut les colonnes des fichiers livrés,"
                    + " séparées par des virgules (" + e.getMessage() + ").");
        }
    }

    private Report write(Connection connection, List<StatisticSeries> series, StatisticRelease release)
            throws SQLException {
        Map<String, Stored> known = stored(connection);
        List<StatisticSeries> changed = new ArrayList<>();
        List<SeriesDifference> differences = new ArrayList<>();
        int last = known.values().stream().mapToInt(Stored::position).max().orElse(-1);
        StatisticWriter writer = new StatisticWriter(connection);
        int created = 0;
        int updated = 0;
        int observations = 0;
        for (int position = 0; position < series.size(); position++) {
            StatisticSeries one = series.get(position);
            Stored former = known.get(one.id());
            String fingerprint = StatisticWriter.fingerprint(one);
            // A release of an operator is not undone by the next start; nor does it order what came with the product.
            boolean newer = former != null && release.bundled() && !former.bundled();
            if (former == null) {
                writer.write(one, release.bundled() ? position : ++last, fingerprint, release);
                SeriesDifference.of(one).ifPresent(differences::add);
                created++;
            } else if (!newer && !former.fingerprint().equals(fingerprint)) {
                writer.write(one, release.bundled() ? position : former.position(), fingerprint, release);
                changed.add(one);
                updated++;
            } else if (release.bundled() && former.position() != position) {
                writer.move(one, position);
            }
            observations += one.observations().size();
        }
        differences.addAll(differences(changed));
        return new Report(created, updated, series.size() - created - updated, observations, differences, List.of());
    }

    /** Others still read what was published before. */
    private List<SeriesDifference> differences(List<StatisticSeries> changed) {
        Map<String, StatisticSeries> former = new StatisticSeriesRepository(dataSource)
                .findByIds(changed.stream().map(StatisticSeries::id).toList()).stream()
                        .collect(Collectors.toMap(StatisticSeries::id, Function.identity()));
        return changed.stream()
                .filter(series -> former.containsKey(series.id()))
                .map(series -> SeriesDifference.of(former.get(series.id()), series))
                .toList();
    }

    private static Map<String, Stored> stored(Connection connection) throws SQLException {
        Map<String, Stored> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT id, fingerprint, position, coalesce((
                SELECT bundled FROM statistic_revision WHERE series_id = id ORDER BY number DESC LIMIT 1), true) AS bundled
            FROM statistic_series
            ORDER BY id
            FOR UPDATE
            """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                known.put(
                        rows.getString("id"),
                        new Stored(rows.getString("fingerprint"), rows.getInt("position"), rows.getBoolean("bundled")));
            }
        }
        return known;
    }
}
