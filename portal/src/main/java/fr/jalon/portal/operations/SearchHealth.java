package fr.jalon.portal.operations;

import fr.jalon.content.index.IndexReadiness;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/**
 * Whether the portal can be sent visitors as far as searching goes: not before the indexes were there once. A search engine
 * that goes away later is reported without taking the portal out of service, for its other pages still answer.
 */
@Singleton
@Readiness
final class SearchHealth implements HealthIndicator {
    private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED", "search does not answer", true, 500);

    private final IndexReadiness readiness;
    private volatile boolean begun;

    SearchHealth(IndexReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("search", status()).build());
    }

    private HealthStatus status() {
        if (readiness.isReady()) {
            begun = true;
            return HealthStatus.UP;
        }
        return begun ? DEGRADED : HealthStatus.DOWN;
    }
}
