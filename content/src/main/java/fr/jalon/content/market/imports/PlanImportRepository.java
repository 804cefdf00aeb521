package fr.jalon.content.market.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.market.imports.PlanImport.State;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports of plans and what they would do, in PostgreSQL. */
@Singleton
public class PlanImportRepository {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final TransactionOperations<Connection> transactions;

    PlanImportRepository(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    UUID create(String siren, String fileName, byte[] content) {
        return query(
                        "INSERT INTO plan_import (buyer_siren, file_name, content, state)"
                                + " VALUES (?, ?, ?, 'reading') RETURNING id",
                        row -> row.getObject(1, UUID.class),
                        siren,
                        fileName,
                        content)
                .getFirst();
    }

    /** Of this buyer only: another one's import is absent. */
    public Optional<PlanImport> find(UUID id, String siren) {
        Map<String, Integer> outcomes = new HashMap<>();
        query(
                "SELECT outcome, CAST(count(*) AS int) FROM plan_import_line WHERE import = ? GROUP BY outcome",
                row -> outcomes.put(row.getString(1), row.getInt(2)),
                id);
        return query(SELECT + " WHERE id = ? AND buyer_siren = ?", row -> read(row, outcomes), id, siren).stream()
                .findFirst();
    }

    /** The last ones of a buyer, without what their rows became. */
    public List<PlanImport> last(String siren, int size) {
        return query(
                SELECT + " WHERE buyer_siren = ? ORDER BY created DESC, id LIMIT ?",
                row -> read(row, Map.of()),
                siren,
                size);
    }

    /** Rows of the preview: what is refused first, then what changes, in the order of the file. */
    public List<PlanImportLine> lines(UUID id, int from, int size) {
        return query(
                """
                SELECT line, outcome, reference, title, reason, changes FROM plan_import_line WHERE import = ?
                ORDER BY array_position(ARRAY['refused', 'updated', 'created', 'merged', 'unchanged'], outcome), line
                OFFSET ? LIMIT ?\
                """,
                row -> new PlanImportLine(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        changes(row.getString(6))),
                id,
                from,
                size);
    }

    /** Asks whoever reads this file to stop. */
    public void stop(UUID id) {
        update("UPDATE plan_import SET stop = true WHERE id = ?", id);
    }

    byte @Nullable [] content(UUID id) {
        return query("SELECT content FROM plan_import WHERE id = ?", row -> row.getBytes(1), id)
                .getFirst();
    }

    String fingerprint(UUID id) {
        return query("SELECT coalesce(fingerprint, '') FROM plan_import WHERE id = ?", row -> row.getString(1), id)
                .getFirst();
    }

    /** Says how far the reading is; whether it is to stop. */
    boolean progress(UUID id, int done, int total) {
        return query(
                        "UPDATE plan_import SET rows_done = ?, rows_total = ?, touched = now() WHERE id = ?"
                                + " RETURNING stop",
                        row -> row.getBoolean(1),
                        done,
                        total,
                        id)
                .getFirst();
    }

    /** Moves on from one of these states; false where somebody else did before. */
    boolean move(UUID id, List<State> from, State to) {
        String[] codes = from.stream().map(State::code).toArray(String[]::new);
        return update(
                        "UPDATE plan_import SET state = ?, message = NULL, touched = now()"
                                + " WHERE id = ? AND state = ANY (?)",
                        to.code(),
                        id,
                        codes)
                == 1;
    }

    void end(UUID id, State state, @Nullable String message) {
        boolean kept = state == State.READY;
        update(
                "UPDATE plan_import SET state = ?, message = ?, touched = now(),"
                        + " content = CASE WHEN ? THEN content END WHERE id = ?",
                state.code(),
                message,
                kept,
                id);
    }

    void keepPreview(UUID id, List<PlanImportLine> lines, String fingerprint) {
        transactions.executeWrite(status -> {
            Connection connection = status.getConnection();
            update("DELETE FROM plan_import_line WHERE import = ?", id);
            update("UPDATE plan_import SET fingerprint = ? WHERE id = ?", fingerprint, id);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO plan_import_line (import, line, outcome, reference, title, reason, changes)"
                            + " VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb))")) {
                for (PlanImportLine line : lines) {
                    insert.setObject(1, id);
                    insert.setLong(2, line.line());
                    insert.setString(3, line.outcome());
                    insert.setString(4, line.reference());
                    insert.setString(5, line.title());
                    insert.setString(6, line.reason());
                    insert.setString(7, json(line.changes()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return null;
        });
    }

    private static final String SELECT =
            "SELECT id, buyer_siren, file_name, state, message, rows_total, rows_done, created, touched FROM"
                    + " plan_import";

    private static PlanImport read(ResultSet row, Map<String, Integer> outcomes) throws SQLException {
        return new PlanImport(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                State.ofCode(row.getString(4)).orElseThrow(),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getTimestamp(8).toInstant(),
                row.getTimestamp(9).toInstant(),
                outcomes);
    }

    <T> List<T> query(String sql, RowReader<T> reader, Object... values) {
        return transactions.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> read = new ArrayList<>();
                    while (rows.next()) {
                        read.add(reader.read(rows));
                    }
                    return read;
                }
            }
        });
    }

    int update(String sql, @Nullable Object... values) {
        return transactions.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setString(i + 1, null);
                case String[] texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                case Timestamp moment -> statement.setTimestamp(i + 1, moment);
                default -> statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static List<FieldChange> changes(String json) {
        try {
            return JSON.readValue(json, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(List<FieldChange> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
