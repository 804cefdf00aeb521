package fr.jalon.content.statistic;

import fr.jalon.content.statistic.Observation.Dimension;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Series of statistics as PostgreSQL holds them. */
@Singleton
public final class StatisticSeriesRepository {
    private final DataSource dataSource;

    @Inject
    StatisticSeriesRepository(DataSource dataSource, DataSourceResolver resolver) {
        this(resolver.resolve(dataSource));
    }

    /** For callers that hold a plain data source. */
    public StatisticSeriesRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<StatisticSeries> findById(String id) {
        return query("""
            SELECT *
            FROM statistic_series
            WHERE id = ?
            """, """
            SELECT *
            FROM statistic_observation
            WHERE series_id = ?
            ORDER BY position
            """, id).stream().findFirst();
    }

    /** The series of these ids that exist, in their order, with all observations. */
    public List<StatisticSeries> findByIds(Collection<String> ids) {
        return query("""
            SELECT *
            FROM statistic_series
            WHERE id = ANY (string_to_array(?, ' '))
            ORDER BY position, id
            """, """
            SELECT *
            FROM statistic_observation
            WHERE series_id = ANY (string_to_array(?, ' '))
            ORDER BY series_id, position
            """, String.join(" ", ids));
    }

    /** All series in their order, with all observations. */
    public List<StatisticSeries> all() {
        return query("""
            SELECT *
            FROM statistic_series
            ORDER BY position, id
            """, """
            SELECT *
            FROM statistic_observation
            ORDER BY series_id, position
            """, null);
    }

    /**
     * The series whose title, description, publisher, document, address, places or dimensions hold every word of the text, or
     * begin it, whatever its case, accents and ending; an empty text finds all. Titles come first. Observations: those of
     * the headline only.
     */
    public List<StatisticSeries> search(String text) {
        return query("""
            WITH asked AS (SELECT f_fold(words) AS words, f_query(words) AS query FROM CAST(? AS text) AS words)
            SELECT s.*
            FROM asked
            CROSS JOIN statistic_series s
            JOIN statistic_series_words said ON said.series_id = s.id
            WHERE said.words @@ asked.query
                OR NOT EXISTS (
                    SELECT 1
                    FROM string_to_table(asked.words, ' ') AS word
                    WHERE strpos(
                        said.folded,
                        CASE WHEN length(word) > 3 THEN regexp_replace(word, '[sx]$', '') ELSE word END) = 0)
            ORDER BY said.title @@ asked.query DESC, s.position, s.id
            """, """
            SELECT o.*
            FROM statistic_observation o
            JOIN statistic_series s ON s.id = o.series_id AND o.position = ANY (s.headline)
            ORDER BY o.series_id, o.position
            """, text);
    }

    /** The days the series changed here, latest first. */
    public List<StatisticRevision> revisions(String id) {
        return read(
                """
                SELECT number, revised, reason, correction, series_csv IS NOT NULL AS kept
                FROM statistic_revision
                WHERE series_id = ?
                ORDER BY number DESC
                """,
                id,
                row -> new StatisticRevision(
                        row.getInt("number"),
                        row.getObject("revised", LocalDate.class),
                        row.getString("reason"),
                        row.getBoolean("correction"),
                        row.getBoolean("kept")));
    }

    /** A series as one of its releases had it. */
    public Optional<StatisticSeries> findRelease(String id, int number) {
        return read("""
            SELECT series_csv, observations_csv
            FROM statistic_revision
            WHERE series_id || ' ' || number = ? AND series_csv IS NOT NULL
            """, id + " " + number, row -> new StatisticFiles(
                                row.getString("series_csv"), row.getString("observations_csv"))
                        .series())
                .stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** How many series and figures there are. */
    public Size size() {
        return read("""
            SELECT
                (SELECT count(*) FROM statistic_series) AS series,
                (SELECT count(*) FROM statistic_observation) AS observations
            """, null, row -> new Size(row.getInt("series"), row.getInt("observations")))
                .getFirst();
    }

    /** Counts of what is published. */
    public record Size(int series, int observations) {}

    private List<StatisticSeries> query(String series, String observations, @Nullable String parameter) {
        Map<String, List<Observation>> bySeries = new HashMap<>();
        read(observations, observations.contains("?") ? parameter : null, row -> bySeries.computeIfAbsent(
                        row.getString("series_id"), id -> new ArrayList<>())
                .add(observation(row)));
        return read(series, parameter, row -> series(row, bySeries.getOrDefault(row.getString("id"), List.of())));
    }

    private static StatisticSeries series(ResultSet row, List<Observation> observations) throws SQLException {
        return new StatisticSeries(
                row.getString("id"),
                row.getString("title"),
                CitizenQuestion.ofCode(row.getString("question")).orElseThrow(),
                SeriesKind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("unit"),
                row.getString("measures"),
                row.getString("caveat"),
                new StatisticSource(
                        row.getString("publisher"),
                        row.getString("document"),
                        row.getString("locator"),
                        row.getString("licence")),
                ChartShape.ofCode(row.getString("chart")).orElseThrow(),
                row.getString("chart_filter"),
                Arrays.asList((Integer[]) row.getArray("headline").getArray()),
                List.copyOf(observations),
                row.getString("parts") == null ? null : whole(row));
    }

    private static Whole whole(ResultSet row) throws SQLException {
        return new Whole(
                row.getString("parts"),
                row.getString("parts_only"),
                row.getString("whole"),
                row.getString("total_row"),
                row.getBigDecimal("tolerance"),
                row.getString("gap"));
    }

    private static Observation observation(ResultSet row) throws SQLException {
        List<Dimension> dimensions = new ArrayList<>();
        for (String column : List.of("dimension_1", "dimension_2")) {
            if (row.getString(column) != null) {
                dimensions.add(new Dimension(row.getString(column), row.getString(column + "_value")));
            }
        }
        return new Observation(
                row.getInt("position"),
                List.copyOf(dimensions),
                row.getString("period"),
                row.getString("territory"),
                row.getString("territory_code"),
                row.getBigDecimal("value"),
                row.getString("published"),
                row.getString("unit"),
                row.getString("note"),
                row.getString("locator"));
    }

    private <T> List<T> read(String sql, @Nullable String parameter, Row<T> mapper) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Lecture des statistiques impossible", e);
        }
    }

    private interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }
}
