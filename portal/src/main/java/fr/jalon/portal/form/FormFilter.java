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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Refuses what another site makes a browser send in somebody's name (CSRF). Every request that changes something carries
 * the proof ({@link Jetons}) of a page of ours: in the field {@code jeton}, or for files ({@code multipart/form-data}) in the address.
 * What a mail program sends for its reader ({@link OneClick}) carries its right in the address. The API is apart: its keys are never sent by a browser on its own.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormFilter implements Ordered {
    static final String FORM = "jalon.form";

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** What a mail program says, and all that is kept of it. */
    private static final Form ONE_CLICK = new Form(Map.of(OneClick.FIELD, List.of(OneClick.VALUE)));

    private static final Pattern ONE_CLICK_PART = Pattern.compile("(?i)name=\"?" + OneClick.FIELD
            + "\"?[^\\r\\n]*\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n" + OneClick.VALUE + "\\s");

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
        boolean fields = isOf(request, MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        boolean mail = RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(OneClick.class))
                .isPresent();
        if (!fields && !(mail && isOf(request, MediaType.MULTIPART_FORM_DATA_TYPE))) {
            accept(request, new Form(Map.of()), request.getParameters().get(Jetons.FIELD));
            return continuation.proceed();
        }
        var copy = ((ServerHttpRequest<?>) request).byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        return Mono.fromFuture(copy.buffer()).flatMapMany(bytes -> {
            try (bytes) {
                String text = bytes.toString(StandardCharsets.UTF_8);
                Form sent = fields ? Form.parse(text) : part(text);
                if (mail && sent.text(OneClick.FIELD).equals(OneClick.VALUE)) {
                    request.setAttribute(FORM, ONE_CLICK);
                } else {
                    accept(
                            request,
                            sent,
                            fields
                                    ? sent.raw(Jetons.FIELD)
                                    : request.getParameters().get(Jetons.FIELD));
                }
            }
            return continuation.proceed();
        });
    }

    private static boolean isOf(HttpRequest<?> request, MediaType type) {
        return request.getContentType().filter(type::matches).isPresent();
    }

    /** What is looked for in a form of parts: nothing else of it is read. */
    private static Form part(String text) {
        return ONE_CLICK_PART.matcher(text).find() ? ONE_CLICK : new Form(Map.of());
    }

    private void accept(HttpRequest<?> request, Form form, @Nullable String jeton) {
        if (!OURS.contains(request.getHeaders().get("Sec-Fetch-Site", String.class, "none"))) {
            throw new FormExpiredException();
        }
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
