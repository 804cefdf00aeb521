package fr.jalon.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.content.index.SynonymsFile;
import fr.jalon.indexer.write.IndexSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Collection;
import javax.sql.DataSource;

/** The indexer of this process; none with {@code jalon.indexer.enabled=false}, where another process is to do it. */
@Factory
@Requires(property = "jalon.indexer.enabled", notEquals = "false")
@Requires(property = "elasticsearch.url")
final class IndexerFactory {
    @Singleton
    @Bean(preDestroy = "close")
    Indexer indexer(
            DataSource dataSource,
            DataSourceResolver resolver,
            ElasticsearchClient client,
            Collection<IndexSource> sources,
            IndexerStatus status,
            SynonymsFile synonyms) {
        // The injected data source only gives connections inside a transaction; the indexer keeps one of its own.
        return new Indexer(resolver.resolve(dataSource), client, sources, status, synonyms);
    }

    /** Starts it once there is something to index. */
    @Singleton
    @Requires(beans = Indexer.class)
    static final class Start {
        private final Indexer indexer;

        Start(Indexer indexer) {
            this.indexer = indexer;
        }

        @EventListener
        void start(BundledDataReady event) {
            indexer.start();
        }
    }
}
