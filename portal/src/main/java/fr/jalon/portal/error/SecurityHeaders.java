package fr.jalon.portal.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.Objects;

/** Tells browsers to load nothing from elsewhere, run nothing inline and keep pages out of frames. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAMEABLE = "jalon.frameable";
    private static final String SANDBOXED = "jalon.sandboxed";
    private static final String PERSONAL = "jalon.personal";
    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src"
                    + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), interest-cohort=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        add(response);
        if (request.getAttribute(PERSONAL).isPresent()) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        }
    }

    /** What is answered depends on who asks: nobody keeps it for somebody else. */
    public static void personal(HttpRequest<?> request) {
        request.setAttribute(PERSONAL, true);
    }

    /** A page made to stand in frames of other sites, unlike all others. */
    public static <B> MutableHttpResponse<B> frameable(MutableHttpResponse<B> response) {
        response.setAttribute(FRAMEABLE, true);
        return response;
    }

    /** What somebody sent us: whatever is in it, it acts in nobody's name. */
    public static <B> MutableHttpResponse<B> sandboxed(MutableHttpResponse<B> response) {
        response.setAttribute(SANDBOXED, true);
        return response;
    }

    static void add(MutableHttpResponse<?> response) {
        HEADERS.forEach((name, value) -> response.getHeaders().set(name, value));
        if (response.getAttribute(SANDBOXED).isPresent()) {
            response.getHeaders().set(POLICY, "default-src 'none'; sandbox; frame-ancestors 'none'");
        }
        if (response.getAttribute(FRAMEABLE).isPresent()) {
            response.getHeaders()
                    .set(
                            POLICY,
                            Objects.requireNonNull(HEADERS.get(POLICY))
                                    .replace("frame-ancestors 'none'", "frame-ancestors *"));
        }
    }
}
