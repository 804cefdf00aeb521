package fr.jalon.content.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what is published of the datasets. */
@Singleton
public final class DatasetStore {
    private static final String VERSIONS = """
        SELECT v.slug, v.version, v.published, v.row_count, v.empty_cells, v.table_schema::text AS table_schema,
               v.preview::text AS preview, f.id, f.format, f.size, f.sha256
        FROM dataset_version v
        JOIN dataset_file f ON f.slug = v.slug AND f.version = v.version
        """;

    private static final String LATEST = VERSIONS + """
        WHERE v.position = (SELECT max(position) FROM dataset_version n WHERE n.slug = v.slug)
        ORDER BY v.slug, f.id
        """;

    private static final String OF_SLUG = VERSIONS + """
        WHERE v.slug = ?
        ORDER BY v.position DESC, f.id
        """;

    private static final String RECENT = VERSIONS + """
        WHERE v.position > (SELECT coalesce(max(position), 0) FROM dataset_version) - ?
        ORDER BY v.position DESC, f.id
        """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource dataSource;

    DatasetStore(DataSource dataSource, DataSourceResolver resolver) {
        this.dataSource = resolver.resolve(dataSource);
    }

    /** The last version of each dataset that has one, by its slug. */
    public Map<String, DatasetVersion> latest() {
        Map<String, DatasetVersion> latest = new LinkedHashMap<>();
        read(LATEST).forEach(version -> latest.put(version.slug(), version));
        return latest;
    }

    /** The versions of a dataset that are kept, the last one first. */
    public List<DatasetVersion> versions(String slug) {
        return read(OF_SLUG, slug);
    }

    /** What was published last over all datasets, the latest first; about so many. */
    public List<DatasetVersion> recent(int count) {
        return read(RECENT, count);
    }

    /** A part of a file, from 0; each but the last has {@link #chunkSize} bytes. */
    public Optional<byte[]> chunk(long file, int number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT content FROM dataset_chunk WHERE file = ? AND number = ?")) {
            statement.setLong(1, file);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes("content")) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Lecture d'un fichier impossible", e);
        }
    }

    public static int chunkSize() {
        return ChunkStream.SIZE;
    }

    private List<DatasetVersion> read(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<DatasetVersion> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    DatasetVersion version = version(row);
                    if (found.isEmpty() || !sameAs(found.getLast(), version)) {
                        found.add(version);
                    }
                    StoredFile file = file(row);
                    found.getLast().files().put(file.format(), file);
                }
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Lecture des jeux de données impossible", e);
        }
    }

    private static boolean sameAs(DatasetVersion one, DatasetVersion other) {
        return one.slug().equals(other.slug()) && one.version().equals(other.version());
    }

    private static DatasetVersion version(ResultSet row) throws SQLException, IOException {
        return new DatasetVersion(
                row.getString("slug"),
                row.getString("version"),
                row.getObject("published", OffsetDateTime.class).toInstant(),
                row.getLong("row_count"),
                List.of((Long[]) row.getArray("empty_cells").getArray()),
                row.getString("table_schema"),
                JSON.readValue(row.getString("preview"), new TypeReference<List<List<String>>>() {}),
                new EnumMap<>(DatasetFormat.class));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getLong("id"),
                DatasetFormat.ofCode(row.getString("format")).orElseThrow(),
                row.getLong("size"),
                row.getString("sha256"));
    }

    static String json(List<List<String>> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
