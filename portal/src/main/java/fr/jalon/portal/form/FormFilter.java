package fr.jalon.portal.form;

import fr.jalon.portal.error.FormExpiredException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.web.router.RouteAttributes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Refuses what another site makes a browser send in somebody's name (CSRF). Every request that changes something carries
 * the proof ({@link Jetons}) of a page of ours: in the field {@code jeton}, or for files ({@code multipart/form-data}) in the address.
 * The API is apart: its keys are never sent by a browser on its own.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormFilter implements Ordered {
    static final String FORM = "jalon.form";

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Jetons jetons;

    FormFilter(Jetons jetons) {
        this.jetons = jetons;
    }

    /** After the count of requests. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }

    @RequestFilter
    Publisher<HttpResponse<?>> check(
            HttpRequest<?> request, FilterContinuation<Publisher<HttpResponse<?>>> continuation) {
        if (READING.contains(request.getMethod())
                || request.getPath().startsWith("/api/")
                || RouteAttributes.getRouteMatch(request).isEmpty()) {
            return continuation.proceed();
        }
        if (!OURS.contains(request.getHeaders().get("Sec-Fetch-Site", String.class, "none"))) {
            throw new FormExpiredException();
        }
        boolean fields = request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                .isPresent();
        if (!fields) {
            accept(request, new Form(Map.of()), request.getParameters().get(Jetons.FIELD));
            return continuation.proceed();
        }
        var copy = ((ServerHttpRequest<?>) request).byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        return Mono.fromFuture(copy.buffer()).flatMapMany(bytes -> {
            try (bytes) {
                Form sent = Form.parse(bytes.toString(StandardCharsets.UTF_8));
                accept(request, sent, sent.raw(Jetons.FIELD));
            }
            return continuation.proceed();
        });
    }

    private void accept(HttpRequest<?> request, Form form, @Nullable String jeton) {
        if (jeton == null || !jetons.accepts(request, jeton)) {
            throw new FormExpiredException();
        }
        request.setAttribute(FORM, form);
    }

    @ResponseFilter
    void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        jetons.remember(request, response);
    }
}
