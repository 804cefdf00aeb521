package fr.jalon.content;

import fr.jalon.db.Migrations;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Migrates the database before anything reads it; off with {@code jalon.migrate=false}. */
@Singleton
@Requires(property = "jalon.migrate", notEquals = "false")
final class DatabaseMigration implements BeanCreatedEventListener<DataSource> {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMigration.class);

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        long begin = System.nanoTime();
        int applied = Migrations.migrate(event.getBean());
        LOG.info("Base de données : {} migrations en {} ms", applied, (System.nanoTime() - begin) / 1_000_000);
        return event.getBean();
    }
}
