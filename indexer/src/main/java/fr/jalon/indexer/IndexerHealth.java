package fr.jalon.indexer;

import fr.jalon.indexer.IndexerStatus.Snapshot;
import fr.jalon.indexer.IndexerStatus.Stage;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Shows the indexer on the health page of the process it runs in. While it is failing the status is unknown, not down:
 * the portal still serves what does not need a search.
 */
@Singleton
@Requires(classes = HealthIndicator.class)
@Requires(beans = Indexer.class)
final class IndexerHealth implements HealthIndicator {
    private final IndexerStatus status;

    IndexerHealth(IndexerStatus status) {
        this.status = status;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        Snapshot now = status.snapshot();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("stage", now.stage().name());
        details.put("since", now.since().toString());
        details.put("pending", now.pending());
        if (!now.progress().isEmpty()) {
            details.put("progress", now.progress());
        }
        if (now.problem() != null) {
            details.put("problem", now.problem());
        }
        HealthStatus health = now.stage() == Stage.FAILING ? HealthStatus.UNKNOWN : HealthStatus.UP;
        return Publishers.just(
                HealthResult.builder("indexer", health).details(details).build());
    }
}
