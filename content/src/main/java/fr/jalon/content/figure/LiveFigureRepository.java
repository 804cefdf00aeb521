package fr.jalon.content.figure;

import fr.jalon.content.figure.ComputedFigure.Row;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Computes the figures of our own and keeps them until they are computed again. */
@Singleton
public final class LiveFigureRepository {
    private final DataSource dataSource;

    @Inject
    LiveFigureRepository(DataSource dataSource, DataSourceResolver resolver) {
        this(resolver.resolve(dataSource));
    }

    /** For callers that hold a plain data source. */
    public LiveFigureRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Computes all figures at one moment of the database, unless they are younger than {@code age} or another portal is
     * about it; whoever reads meanwhile sees the former ones.
     *
     * @return whether they were computed
     */
    public boolean refresh(Duration age) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = connection.createStatement()) {
                boolean due = due(statement, age);
                if (due) {
                    statement.execute("DELETE FROM live_figure");
                    for (LiveFigure figure : LiveFigure.values()) {
                        compute(connection, figure);
                    }
                }
                connection.commit();
                return due;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Chiffres du portail : calcul impossible", e);
        }
    }

    /**
     * @param demonstration of the demonstration's entries instead of real ones
     * @return empty where it was never computed
     */
    public Optional<ComputedFigure> find(LiveFigure figure, boolean demonstration) {
        return find(List.of(figure), demonstration).stream().findFirst();
    }

    /** Those that were computed, in this order. */
    public List<ComputedFigure> find(List<LiveFigure> figures, boolean demonstration) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                    SELECT f.figure, f.computed, r.key, r.label, r.items, r.value
                    FROM live_figure f
                    LEFT JOIN live_figure_row r ON r.figure = f.figure AND r.demonstration = ?
                    WHERE f.figure = ANY (?)
                    ORDER BY f.figure, r.position
                    """)) {
            select.setBoolean(1, demonstration);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", figures.stream().map(LiveFigure::code).toArray()));
            Map<String, Instant> computed = new HashMap<>();
            Map<String, List<Row>> rows = new HashMap<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String code = found.getString("figure");
                    computed.put(
                            code,
                            found.getObject("computed", OffsetDateTime.class).toInstant());
                    List<Row> ofFigure = rows.computeIfAbsent(code, key -> new ArrayList<>());
                    if (found.getString("key") != null) {
                        ofFigure.add(row(found));
                    }
                }
            }
            return figures.stream()
                    .filter(figure -> computed.containsKey(figure.code()))
                    .map(figure -> new ComputedFigure(
                            figure, computed.get(figure.code()), List.copyOf(rows.get(figure.code()))))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("Chiffres du portail : lecture impossible", e);
        }
    }

    /** What the figures say of one territory, of real entries and apart from them of the demonstration's. */
    public List<OfTerritory> of(String territory) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                    SELECT figure, demonstration, key, label, items, value
                    FROM live_figure_row
                    WHERE key = ?
                    ORDER BY figure, demonstration, position
                    """)) {
            select.setString(1, territory);
            List<OfTerritory> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    boolean demonstration = found.getBoolean("demonstration");
                    Row row = row(found);
                    LiveFigure.ofCode(found.getString("figure"))
                            .filter(figure -> figure.key() == LiveFigure.Key.TERRITORY)
                            .ifPresent(figure -> rows.add(new OfTerritory(figure, demonstration, row)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Chiffres du portail : lecture impossible", e);
        }
    }

    /** A row of a figure by territory. */
    public record OfTerritory(LiveFigure figure, boolean demonstration, Row row) {}

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getString("key"), found.getString("label"), found.getLong("items"), found.getBigDecimal("value"));
    }

    private static boolean due(Statement lock, Duration age) throws SQLException {
        try (ResultSet taken = lock.executeQuery("SELECT pg_try_advisory_xact_lock(hashtext('live figures'))")) {
            taken.next();
            if (!taken.getBoolean(1)) {
                return false;
            }
        }
        // A figure that is missing, new with this version, makes all of them due.
        try (PreparedStatement fresh = lock.getConnection()
                .prepareStatement(
                        "SELECT count(*) FROM live_figure WHERE computed > now() - make_interval(secs => ?)")) {
            fresh.setDouble(1, age.toSeconds());
            try (ResultSet count = fresh.executeQuery()) {
                count.next();
                return count.getInt(1) < LiveFigure.values().length;
            }
        }
    }

    private static void compute(Connection connection, LiveFigure figure) throws SQLException {
        try (PreparedStatement head =
                connection.prepareStatement("INSERT INTO live_figure (figure, computed) VALUES (?, now())")) {
            head.setString(1, figure.code());
            head.executeUpdate();
        }
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(figure.sql());
                PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO live_figure_row (figure, demonstration, position, key, label, items, value)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)) {
            for (int position = 1; rows.next(); position++) {
                insert.setString(1, figure.code());
                insert.setBoolean(2, rows.getBoolean("demonstration"));
                insert.setInt(3, position);
                insert.setString(4, rows.getString("key"));
                insert.setString(5, rows.getString("label"));
                insert.setLong(6, rows.getLong("items"));
                insert.setBigDecimal(7, rows.getBigDecimal("value"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
