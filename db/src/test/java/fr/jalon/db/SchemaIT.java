package fr.jalon.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the migrated schema to {@code schema.golden.sql}; {@code -Dgolden.update=true} rewrites that file. */
final class SchemaIT {
    private static final Path GOLDEN = Path.of("src/test/resources/schema.golden.sql");

    @Test
    void migrationsGiveTheGoldenSchema() throws SQLException, IOException {
        String schema = describe();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, schema);
        }
        assertThat(schema).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void aSecondMigrationAppliesNothing() {
        var database = PostgreSQLFixture.freshDatabase();
        assertThat(Migrations.migrate(database.dataSource())).isZero();
    }

    private static String describe() throws SQLException {
        StringBuilder schema = new StringBuilder();
        try (Connection connection =
                PostgreSQLFixture.freshDatabase().dataSource().getConnection()) {
            for (String query : Stream.of(EXTENSIONS, SEQUENCES, TABLES, CONSTRAINTS, INDEXES, FUNCTIONS, TRIGGERS)
                    .toList()) {
                try (ResultSet rows = connection.createStatement().executeQuery(query)) {
                    while (rows.next()) {
                        schema.append(rows.getString(1)).append('\n');
                    }
                }
                schema.append('\n');
            }
        }
        return schema.toString();
    }

    private static final String EXTENSIONS = """
        SELECT format('CREATE EXTENSION %I;', extname) FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1\
        """;

    private static final String SEQUENCES = """
        SELECT format('CREATE SEQUENCE %I;', sequencename) FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1\
        """;

    private static final String TABLES = """
        SELECT format(E'CREATE TABLE %I (\\n%s\\n);', c.relname, string_agg(format('    %I %s%s%s', a.attname,
                   format_type(a.atttypid, a.atttypmod),
                   CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                   coalesce(CASE a.attgenerated WHEN 's' THEN ' GENERATED ' ELSE ' DEFAULT ' END
                       || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' ORDER BY a.attnum))
          FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm')
           AND c.relname <> 'flyway_schema_history'
         GROUP BY c.relname ORDER BY c.relname\
        """;

    private static final String CONSTRAINTS = """
        SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid))
          FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
           AND conrelid::regclass::text <> 'flyway_schema_history'
         ORDER BY 1\
        """;

    private static final String INDEXES = """
        SELECT indexdef || ';' FROM pg_indexes
         WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' ORDER BY 1\
        """;

    private static final String FUNCTIONS = """
        SELECT pg_get_functiondef(p.oid) FROM pg_proc p
         WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
           AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
         ORDER BY 1\
        """;

    private static final String TRIGGERS = """
        SELECT pg_get_triggerdef(oid) || ';' FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1\
        """;
}
