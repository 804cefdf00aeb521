package fr.jalon.content.bundle;

import fr.jalon.content.market.demonstration.DemonstrationMarkets;
import fr.jalon.content.statistic.StatisticImport;
import fr.jalon.content.structure.BundledStructures;
import fr.jalon.db.Migrations;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings PostgreSQL to the schema, the reference data and the bundled content of this version, before anything is served. */
@Singleton
@Requires(property = "jalon.bundle.enabled", notEquals = "false")
final class BundledData {
    private static final Logger LOG = LoggerFactory.getLogger(BundledData.class);

    private static final long LOCK = 4_971_201L;

    private final DataSource dataSource;
    private final boolean demonstration;
    private final StatisticImport statistics;
    private final BundledStructures structures;
    private final DemonstrationMarkets demonstrationMarkets;
    private final ApplicationEventPublisher<BundledDataReady> ready;

    BundledData(
            DataSource dataSource,
            DataSourceResolver resolver,
            @Nullable @Value("${jalon.demonstration}") Boolean demonstration,
            @Value("${jalon.database.embedded:false}") boolean trial,
            StatisticImport statistics,
            BundledStructures structures,
            DemonstrationMarkets demonstrationMarkets,
            ApplicationEventPublisher<BundledDataReady> ready) {
        // The injected data source only gives connections inside a transaction; Flyway opens its own.
        this.dataSource = resolver.resolve(dataSource);
        // Unless the operator says otherwise, demonstration data is for trials, which run on an embedded database.
        this.demonstration = demonstration == null ? trial : demonstration;
        this.statistics = statistics;
        this.structures = structures;
        this.demonstrationMarkets = demonstrationMarkets;
        this.ready = ready;
    }

    @EventListener
    void load(StartupEvent event) {
        step("schéma et données de référence", () -> Migrations.migrate(dataSource));
        alone(() -> {
            step("statistiques", statistics::loadBundled);
            step("annuaire des structures", structures::load);
            if (demonstration) {
                step("structures de démonstration", structures::loadDemonstration);
                step("marchés de démonstration", () -> demonstrationMarkets.load(LocalDate.now()));
            }
        });
        ready.publishEvent(new BundledDataReady());
    }

    /** Several portals may start at once on a new database: one loads, the others find it done. */
    private void alone(Runnable work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(%d)".formatted(LOCK));
            try {
                work.run();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(%d)".formatted(LOCK));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Chargement des données fournies : verrou impossible", e);
        }
    }

    private static void step(String label, Runnable work) {
        long begin = System.nanoTime();
        LOG.info("PostgreSQL : {}…", label);
        work.run();
        LOG.info("PostgreSQL : {}, fait en {} ms", label, (System.nanoTime() - begin) / 1_000_000);
    }
}
