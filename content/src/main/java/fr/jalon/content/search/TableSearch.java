package fr.jalon.content.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * One search of a table. Its conditions are texts of ours, each put in only where its filter is used, so that PostgreSQL
 * plans for the filters there are; what somebody asked for is only ever a bound value.
 */
public final class TableSearch {
    private final String from;
    private final String key;
    private final Map<String, Condition> conditions = new LinkedHashMap<>();

    private record Condition(String sql, List<Object> values) {}

    /** An order of the result: what comes after {@code ORDER BY}, ending with a key, and its values. */
    public record Order(String sql, List<Object> values) {
        public static Order by(String sql, Object... values) {
            return new Order(sql, List.of(values));
        }
    }

    /** The keys of a part of the result, and how many there are in all. */
    public record Keys(long total, List<String> keys) {
        /** As the documents of these keys, in their order; one that went away meanwhile is left out. */
        public <D> TextFound<D> documents(Map<String, D> byKey, Map<String, Map<String, Long>> counts, Slice slice) {
            List<D> documents =
                    keys.stream().map(byKey::get).filter(Objects::nonNull).toList();
            boolean full = !keys.isEmpty() && keys.size() == slice.size();
            return new TextFound<>(total, documents, counts, full ? keys.getLast() : null);
        }
    }

    /**
     * @param from the table, or tables joined
     * @param key the column that tells one item from another
     */
    public TableSearch(String from, String key) {
        this.from = from;
        this.key = key;
    }

    /** Values are texts, numbers, dates, truths or lists of texts. */
    public TableSearch where(String filter, String condition, Object... values) {
        conditions.put(filter, new Condition("(" + condition + ")", List.of(values)));
        return this;
    }

    /** A condition on a list, which has none where the list is empty. */
    public TableSearch whereAny(String filter, Collection<String> values, String condition) {
        return values.isEmpty() ? this : where(filter, condition, List.copyOf(values));
    }

    /** What is so or is not; both where nothing is asked for. */
    public TableSearch whereIs(String filter, @Nullable Boolean wanted, String condition) {
        return wanted == null ? this : where(filter, "(" + condition + ") = CAST(? AS boolean)", wanted);
    }

    public Keys find(Connection connection, Order order, Slice slice) throws SQLException {
        long total = count(connection);
        if (slice.after() != null) {
            where("after", key + " > ?", slice.after());
        }
        Order used = slice.after() == null ? order : Order.by(key);
        String sql =
                "SELECT " + key + " FROM " + from + filtered(null) + " ORDER BY " + used.sql() + " LIMIT ? OFFSET ?";
        List<Object> values = new ArrayList<>(values(null));
        values.addAll(used.values());
        values.add(slice.size());
        values.add(slice.from());
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        conditions.remove("after");
        return new Keys(total, keys);
    }

    /** How many each of the values would leave that {@code expression}, a list, has; the filter's own choice left aside. */
    public Map<String, Long> counts(Connection connection, String filter, String expression) throws SQLException {
        String sql = "SELECT value, count(*) FROM " + from + " CROSS JOIN unnest(" + expression + ") AS value"
                + filtered(filter) + " GROUP BY value ORDER BY value";
        Map<String, Long> counts = new LinkedHashMap<>();
        try (PreparedStatement statement = prepare(connection, sql, values(filter));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private long count(Connection connection) throws SQLException {
        String sql = "SELECT count(*) FROM " + from + filtered(null);
        try (PreparedStatement statement = prepare(connection, sql, values(null));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private String filtered(@Nullable String without) {
        List<String> kept = conditions.entrySet().stream()
                .filter(condition -> !condition.getKey().equals(without))
                .map(condition -> condition.getValue().sql())
                .toList();
        return kept.isEmpty() ? "" : " WHERE " + String.join(" AND ", kept);
    }

    private List<Object> values(@Nullable String without) {
        return conditions.entrySet().stream()
                .filter(condition -> !condition.getKey().equals(without))
                .flatMap(condition -> condition.getValue().values().stream())
                .toList();
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        // A plan kept for any value would not use the index of words.
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Collection<?> list -> statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case Boolean truth -> statement.setBoolean(i + 1, truth);
                case Double number -> statement.setDouble(i + 1, number);
                case LocalDate date -> statement.setObject(i + 1, date);
                default -> statement.setString(i + 1, values.get(i).toString());
            }
        }
        return statement;
    }
}
