package fr.jalon.content.statistic;

import fr.jalon.content.statistic.Observation.Dimension;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one series with its observations and its revision, within the transaction of the caller. */
final class StatisticWriter {
    private final Connection connection;

    StatisticWriter(Connection connection) {
        this.connection = connection;
    }

    /** Changes whenever anything that is stored of a series changes, but for its place among the others. */
    static String fingerprint(StatisticSeries series) {
        // A series that declares nothing is what it was before it could.
        String stored = series.toString().replace(", whole=null]", "]");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(StatisticSeries series, int position, String fingerprint, StatisticRelease release) throws SQLException {
        writeHead(series, position, fingerprint);
        execute("DELETE FROM statistic_observation WHERE series_id = ?", series.id());
        writeObservations(series);
        try (PreparedStatement words = connection.prepareStatement("SELECT statistic_words_put(?)")) {
            words.setString(1, series.id());
            words.execute();
        }
        execute(
                """
                INSERT INTO statistic_revision (
                    series_id, number, revised, reason, correction, bundled, series_csv, observations_csv)
                SELECT ?, 1 + coalesce(max(number), 0), ?, ?, ?, ?, ?, ?
                FROM statistic_revision
                WHERE series_id = ?
                """,
                series.id(),
                release.date(),
                release.reason(),
                release.correction(),
                release.bundled(),
                StatisticCsv.head(series),
                StatisticCsv.figures(series),
                series.id());
    }

    /** Gives a series another place in the list, which is no revision of it. */
    void move(StatisticSeries series, int position) throws SQLException {
        execute("UPDATE statistic_series SET position = ? WHERE id = ?", position, series.id());
    }

    private void writeHead(StatisticSeries series, int position, String fingerprint) throws SQLException {
        StatisticSource source = series.source();
        Whole whole = series.whole();
        execute(
                """
                INSERT INTO statistic_series (id, position, title, question, kind, unit, measures, caveat, publisher,
                    document, locator, licence, chart, chart_filter, headline, fingerprint, parts, parts_only, whole,
                    total_row, tolerance, gap)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    position = excluded.position, title = excluded.title, question = excluded.question,
                    kind = excluded.kind, unit = excluded.unit, measures = excluded.measures, caveat = excluded.caveat,
                    publisher = excluded.publisher, document = excluded.document, locator = excluded.locator,
                    licence = excluded.licence, chart = excluded.chart, chart_filter = excluded.chart_filter,
                    headline = excluded.headline, fingerprint = excluded.fingerprint, parts = excluded.parts,
                    parts_only = excluded.parts_only, whole = excluded.whole, total_row = excluded.total_row,
                    tolerance = excluded.tolerance, gap = excluded.gap
                """,
                series.id(),
                position,
                series.title(),
                series.question().code(),
                series.kind().code(),
                series.unit(),
                series.measures(),
                series.caveat(),
                source.publisher(),
                source.document(),
                source.locator(),
                source.licence(),
                series.chart().code(),
                series.chartFilter(),
                connection.createArrayOf("int", series.headline().toArray()),
                fingerprint,
                whole == null ? null : whole.parts(),
                whole == null ? null : whole.only(),
                whole == null ? null : whole.of(),
                whole == null ? null : whole.totalRow(),
                whole == null ? null : whole.tolerance(),
                whole == null ? null : whole.gap());
    }

    private void writeObservations(StatisticSeries series) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            INSERT INTO statistic_observation (series_id, position, dimension_1, dimension_1_value, dimension_2,
                dimension_2_value, period, territory, territory_code, value, published, unit, note, locator)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
            for (Observation observation : series.observations()) {
                List<Dimension> dimensions = observation.dimensions();
                Dimension first = dimensions.isEmpty() ? null : dimensions.get(0);
                Dimension second = dimensions.size() < 2 ? null : dimensions.get(1);
                bind(
                        statement,
                        series.id(),
                        observation.position(),
                        first == null ? null : first.name(),
                        first == null ? null : first.value(),
                        second == null ? null : second.name(),
                        second == null ? null : second.value(),
                        observation.period(),
                        observation.territory(),
                        observation.territoryCode(),
                        observation.value(),
                        observation.published(),
                        observation.unit(),
                        observation.note(),
                        observation.locator());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
