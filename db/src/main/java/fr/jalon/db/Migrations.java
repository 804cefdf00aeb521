package fr.jalon.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema and the reference data of this version; several processes may do it at once. */
public final class Migrations {
    private Migrations() {}

    /** Returns the number of migrations applied; throws {@code FlywayException} when one fails, which undoes it. */
    public static int migrate(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(ReferenceLoad.all())
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
