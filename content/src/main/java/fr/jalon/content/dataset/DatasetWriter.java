package fr.jalon.content.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes all files of one version in one pass over the rows, within the transaction of the connection. */
final class DatasetWriter implements AutoCloseable {
    private static final int PREVIEW_ROWS = 10;
    private static final int LONGEST_PREVIEW = 160;

    private final Connection connection;
    private final Dataset dataset;
    private final String version;
    private final Map<ChunkStream, Long> streams = new LinkedHashMap<>();
    private final List<DatasetFile> files = new ArrayList<>();
    private final long[] empty;
    private final List<List<String>> preview = new ArrayList<>();
    private long rows;

    DatasetWriter(Connection connection, Dataset dataset, String version) throws SQLException, IOException {
        this.connection = connection;
        this.dataset = dataset;
        this.version = version;
        this.empty = new long[dataset.fields().size()];
        for (DatasetFormat format : dataset.formats()) {
            long file = insertFile(format);
            ChunkStream stream = new ChunkStream(connection, file);
            streams.put(stream, file);
            files.add(format.open(dataset, stream));
        }
    }

    void write(DatasetRow row) {
        try {
            for (DatasetFile file : files) {
                file.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < empty.length; i++) {
            check(i, row.values().get(i));
        }
        if (rows++ < PREVIEW_ROWS) {
            preview.add(row.values().stream().map(DatasetWriter::shortened).toList());
        }
    }

    /** Ends the files; the version is seen with the end of the transaction. */
    void publish(String fingerprint) throws IOException, SQLException {
        close();
        updateFiles();
        String sql = """
            INSERT INTO dataset_version (slug, version, published, fingerprint, row_count, empty_cells, table_schema, preview)
            VALUES (?, ?, clock_timestamp(), ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
            """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, dataset.slug());
            statement.setString(2, version);
            statement.setString(3, fingerprint);
            statement.setLong(4, rows);
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", Arrays.stream(empty).boxed().toArray()));
            statement.setString(6, TableSchema.of(dataset));
            statement.setString(7, DatasetStore.json(preview));
            statement.executeUpdate();
        }
    }

    long rows() {
        return rows;
    }

    long size() {
        return streams.keySet().stream().mapToLong(ChunkStream::size).sum();
    }

    @Override
    public void close() throws IOException {
        for (DatasetFile file : files) {
            file.close();
        }
        files.clear();
    }

    private void check(int column, @Nullable Object value) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            empty[column]++;
            DatasetField field = dataset.fields().get(column);
            if (field.required()) {
                throw new IllegalStateException(
                        "%s of %s is empty in row %d".formatted(field.name(), dataset.slug(), rows + 1));
            }
        }
    }

    private static String shortened(@Nullable Object value) {
        String text = CsvFile.text(value);
        return text.length() > LONGEST_PREVIEW ? text.substring(0, LONGEST_PREVIEW - 1) + "…" : text;
    }

    private void updateFiles() throws SQLException {
        String sql = "UPDATE dataset_file SET size = ?, sha256 = ? WHERE id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<ChunkStream, Long> stream : streams.entrySet()) {
                statement.setLong(1, stream.getKey().size());
                statement.setString(2, stream.getKey().sha256Hex());
                statement.setLong(3, stream.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private long insertFile(DatasetFormat format) throws SQLException {
        String sql =
                "INSERT INTO dataset_file (slug, version, format, size, sha256) VALUES (?, ?, ?, 0, '') RETURNING id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, dataset.slug());
            statement.setString(2, version);
            statement.setString(3, format.code());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong("id");
            }
        }
    }
}
