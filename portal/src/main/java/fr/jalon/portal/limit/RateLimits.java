package fr.jalon.portal.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.jalon.portal.error.TooManyRequestsException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts the requests of each client, says in the headers how many it has left (draft-ietf-httpapi-ratelimit-headers-10)
 * and refuses those beyond. Each portal counts alone. Requests of this machine itself are counted and never refused.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class RateLimits implements Ordered {
    public static final String HEADER = "RateLimit";
    public static final String POLICY_HEADER = "RateLimit-Policy";

    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** A bucket not asked for a window is full again: it may be forgotten. */
    private static final Duration KEPT = WINDOW.plusSeconds(1);

    private static final int MOST_CLIENTS = 100_000;
    private static final String ANNOUNCED = "jalon.limit";

    private final Limits limits;
    private final Clients clients;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(KEPT)
            .build();

    RateLimits(Limits limits, Clients clients) {
        this.limits = limits;
        this.clients = clients;
    }

    private record Key(Cost cost, String client) {}

    /** Before anything is looked for, and after what opens the answer to other sites. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        Cost cost = request.getMethod() == HttpMethod.OPTIONS
                ? null
                : Cost.of(request.getMethod(), request.getPath()).orElse(null);
        if (cost != null) {
            Client client = clients.of(request);
            count(request, cost, client.key(), client.local());
        }
    }

    /** A request by this key; what is announced from then on is the share of the key. */
    public void countKey(HttpRequest<?> request, String key) {
        count(request, Cost.KEY, key, clients.of(request).local());
    }

    private void count(HttpRequest<?> request, Cost cost, String counted, boolean local) {
        int quota = limits.of(cost);
        if (quota <= 0) {
            return;
        }
        ConsumptionProbe probe =
                buckets.get(new Key(cost, counted), key -> bucket(quota)).tryConsumeAndReturnRemaining(1);
        Map<String, String> announced = headers(cost, quota, probe);
        request.setAttribute(ANNOUNCED, announced);
        if (!probe.isConsumed() && !local) {
            throw new TooManyRequestsException(seconds(probe.getNanosToWaitForRefill()), announced);
        }
    }

    @ResponseFilter
    void announce(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getAttribute(ANNOUNCED).orElse(null) instanceof Map<?, ?> headers) {
            headers.forEach((name, value) -> response.getHeaders().set(name.toString(), value.toString()));
        }
    }

    /** The policy and what is left of it, as structured fields (RFC 9651). */
    private static Map<String, String> headers(Cost cost, int quota, ConsumptionProbe probe) {
        String name = '"' + cost.code() + '"';
        return Map.of(
                POLICY_HEADER,
                name + ";q=" + quota + ";w=" + WINDOW.toSeconds(),
                HEADER,
                name + ";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
    }

    private static Bucket bucket(int quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
