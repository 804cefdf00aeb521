package fr.jalon.portal.api;

import fr.jalon.portal.limit.RateLimits;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets the scripts of any site read data addresses (Fetch standard, CORS): what is open to everybody, without whoever
 * the browser is signed in as. Pages stay closed to them.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CrossOrigin implements Ordered {
    private static final String READING = "GET, HEAD, OPTIONS";
    private static final String ASKED = "Accept, If-None-Match, Range";
    private static final String TOLD = String.join(
            ", ",
            HttpHeaders.ETAG,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.CONTENT_DISPOSITION,
            RateLimits.HEADER,
            RateLimits.POLICY_HEADER);
    private static final String A_DAY = "86400";

    /** Before the framework, which knows of no site that may ask and would refuse. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Answers a browser that asks before it sends a request. */
    @RequestFilter
    @Nullable
    HttpResponse<?> ask(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.OPTIONS || !DataAddress.is(request.getPath())) {
            return null;
        }
        MutableHttpResponse<?> answer = HttpResponse.noContent()
                .header(HttpHeaders.ALLOW, READING)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, READING)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED)
                .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
        open(request, answer);
        return answer;
    }

    @ResponseFilter
    void open(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (DataAddress.is(request.getPath())) {
            response.getHeaders().set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.getHeaders().set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, TOLD);
        }
    }
}
