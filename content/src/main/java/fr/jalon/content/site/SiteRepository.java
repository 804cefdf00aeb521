package fr.jalon.content.site;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads over all features at once: the addresses of public pages, structures by kind. */
@Singleton
public final class SiteRepository {
    private static final Map<PageKind, String> PUBLIC =
            new EnumMap<>(Map.of(PageKind.MARKETS, """
                SELECT reference AS key, updated::date AS changed
                FROM planned_market
                WHERE status NOT IN ('draft', 'submitted')
                """, PageKind.STRUCTURES, """
                SELECT key, updated::date AS changed
                FROM structure
                """, PageKind.STATISTICS, """
                SELECT id AS key, CAST(NULL AS date) AS changed
                FROM statistic_series
                """));

    private static final String PAGE = """
        SELECT key, changed
        FROM (%s) AS pages
        ORDER BY key
        LIMIT ? OFFSET ?
        """;

    private static final String KINDS = """
        SELECT kind, count(*) AS structures
        FROM structure_kind
        GROUP BY kind
        ORDER BY count(*) DESC, kind
        """;

    private final DataSource dataSource;

    SiteRepository(DataSource dataSource, DataSourceResolver resolver) {
        this.dataSource = resolver.resolve(dataSource);
    }

    /** How many public pages there are of a kind. */
    public long count(PageKind kind) {
        return read(
                        "SELECT count(*) AS pages FROM (%s) AS pages".formatted(PUBLIC.get(kind)),
                        row -> row.getLong("pages"))
                .getFirst();
    }

    /** A part of the addresses of a kind, in a stable order. */
    public List<PageAddress> addresses(PageKind kind, int size, int offset) {
        return read(
                PAGE.formatted(PUBLIC.get(kind)),
                row -> new PageAddress(kind.prefix() + row.getString("key"), row.getObject("changed", LocalDate.class)),
                size,
                offset);
    }

    /** How many structures hold each kind, most frequent first; one that holds two is counted twice. */
    public Map<String, Integer> structuresByKind() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        read(KINDS, row -> counts.put(row.getString("kind"), row.getInt("structures")));
        return counts;
    }

    private <T> List<T> read(String sql, Row<T> mapper, int... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setInt(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Lecture des adresses impossible", e);
        }
    }

    private interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }
}
