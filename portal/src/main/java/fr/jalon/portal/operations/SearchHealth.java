package fr.jalon.portal.operations;

import fr.jalon.content.index.IndexReadiness;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/**
 * Whether the portal can be sent visitors as far as searching goes: not before the indexes were there once and the program
 * is warm. A search engine that goes away later is reported without taking the portal out of service, which still answers.
 */
@Singleton
@Readiness
final class SearchHealth implements HealthIndicator {
    private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED", "search does not answer", true, 500);

    private final IndexReadiness readiness;
    private final WarmUp warmUp;
    private final ExecutorService blocking;
    private volatile boolean begun;

    SearchHealth(IndexReadiness readiness, WarmUp warmUp, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.readiness = readiness;
        this.warmUp = warmUp;
        this.blocking = blocking;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                () -> HealthResult.builder("search", status()).build(), blocking));
    }

    private HealthStatus status() {
        if (warmUp.isDone() && readiness.isReady()) {
            begun = true;
            return HealthStatus.UP;
        }
        return begun || readiness.isAway() ? DEGRADED : HealthStatus.DOWN;
    }
}
