package fr.jalon.content.dataset;

import fr.jalon.content.dataset.DatasetRow.Point;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a query a thousand at a time, each value as its field says. */
final class QueryRows {
    private static final int IN_MEMORY = 1000;

    private QueryRows() {}

    /** On a connection without automatic commit: else all would be read at once. */
    static void read(Connection connection, String sql, Dataset dataset, String base, Consumer<DatasetRow> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(IN_MEMORY);
            try (ResultSet row = statement.executeQuery()) {
                check(row.getMetaData(), dataset);
                while (row.next()) {
                    rows.accept(row(row, dataset, base));
                }
            }
        }
    }

    private static void check(ResultSetMetaData columns, Dataset dataset) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        if (!names.equals(dataset.fields().stream().map(DatasetField::name).toList())) {
            throw new IllegalStateException("The query of %s gives %s".formatted(dataset.slug(), names));
        }
    }

    private static DatasetRow row(ResultSet row, Dataset dataset, String base) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (DatasetField field : dataset.fields()) {
            values.add(value(row, field, base));
        }
        return new DatasetRow(values, points(dataset, values));
    }

    private static @Nullable Object value(ResultSet row, DatasetField field, String base) throws SQLException {
        String name = field.name();
        return switch (field.type()) {
            case STRING -> row.getString(name);
            case ADDRESS -> base + row.getString(name);
            case INTEGER -> {
                long number = row.getLong(name);
                yield row.wasNull() ? null : number;
            }
            case NUMBER -> row.getBigDecimal(name);
            case BOOLEAN -> row.getBoolean(name);
            case DATE -> row.getObject(name, LocalDate.class);
            case DATETIME -> row.getObject(name, OffsetDateTime.class).toInstant();
            case LIST -> {
                Array array = row.getArray(name);
                yield array == null ? List.of() : List.of((String[]) array.getArray());
            }
        };
    }

    private static List<Point> points(Dataset dataset, List<@Nullable Object> values) {
        int lat = dataset.indexOf("latitude");
        int lon = dataset.indexOf("longitude");
        return lat >= 0
                        && values.get(lat) instanceof BigDecimal latitude
                        && values.get(lon) instanceof BigDecimal longitude
                ? List.of(new Point(latitude.doubleValue(), longitude.doubleValue()))
                : List.of();
    }
}
