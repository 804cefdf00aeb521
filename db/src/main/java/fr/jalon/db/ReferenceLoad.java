package fr.jalon.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A repeatable migration that copies CSV files of {@code reference/} into temporary tables and hands them to a script
 * beside them: {@code name.csv} becomes {@code load_name}, all text, with the number of each row in {@code line}. It
 * runs again when a file or the script changes.
 */
final class ReferenceLoad implements JavaMigration {
    private final String description;
    private final String script;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ReferenceLoad(String name, List<String> files) {
        this.description = "load " + name;
        this.script = new String(read(name + ".sql"), UTF_8);
        files.forEach(file -> this.files.put(file, read(file + ".csv")));
    }

    static JavaMigration[] all() {
        return new JavaMigration[] {
            new ReferenceLoad("cpv", List.of("cpv")),
            new ReferenceLoad("territories", List.of("communes", "territories", "commune_aliases")),
            new ReferenceLoad("trades", List.of("trade_groups", "trades", "trade_cpv", "trade_naf")),
        };
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        CRC32 sum = new CRC32();
        sum.update(script.getBytes(UTF_8));
        files.values().forEach(sum::update);
        return (int) sum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        CopyManager copy = connection.unwrap(BaseConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                String table = "load_" + file.getKey();
                String columns = header(file.getValue());
                statement.execute("CREATE TEMP TABLE " + table + " (line serial, " + columns.replace(",", " text, ")
                        + " text) ON COMMIT DROP");
                copy.copyIn(
                        "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT csv, HEADER true, ENCODING 'UTF8')",
                        new ByteArrayInputStream(file.getValue()));
            }
            statement.execute(script);
        }
    }

    /** The quoted column names of the first line: names are plain words of ours. */
    private static String header(byte[] csv) {
        String line = new String(csv, UTF_8).lines().findFirst().orElseThrow();
        return '"' + line.replace(",", "\",\"") + '"';
    }

    private static byte[] read(String file) {
        try (InputStream stream = ReferenceLoad.class.getResourceAsStream("/reference/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("No reference/" + file + " on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
