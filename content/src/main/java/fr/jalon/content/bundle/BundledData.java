package fr.jalon.content.bundle;

import fr.jalon.content.statistic.StatisticImport;
import fr.jalon.db.Migrations;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings PostgreSQL to the schema, the reference data and the bundled content of this version, before anything is served. */
@Singleton
@Requires(property = "jalon.bundle.enabled", notEquals = "false")
final class BundledData {
    private static final Logger LOG = LoggerFactory.getLogger(BundledData.class);

    private final DataSource dataSource;
    private final StatisticImport statistics;
    private final ApplicationEventPublisher<BundledDataReady> ready;

    BundledData(
            DataSource dataSource,
            DataSourceResolver resolver,
            StatisticImport statistics,
            ApplicationEventPublisher<BundledDataReady> ready) {
        // The injected data source only gives connections inside a transaction; Flyway opens its own.
        this.dataSource = resolver.resolve(dataSource);
        this.statistics = statistics;
        this.ready = ready;
    }

    @EventListener
    void load(StartupEvent event) {
        step("schéma et données de référence", () -> Migrations.migrate(dataSource));
        step("statistiques", statistics::loadBundled);
        ready.publishEvent(new BundledDataReady());
    }

    private static void step(String label, Runnable work) {
        long begin = System.nanoTime();
        LOG.info("PostgreSQL : {}…", label);
        work.run();
        LOG.info("PostgreSQL : {}, fait en {} ms", label, (System.nanoTime() - begin) / 1_000_000);
    }
}
