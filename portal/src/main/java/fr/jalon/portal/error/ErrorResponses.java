package fr.jalon.portal.error;

import fr.jalon.portal.page.Templates;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Gives every error its body: a French page, or problem+json for programs. Needs no store. */
@Singleton
@Primary
final class ErrorResponses implements ErrorResponseProcessor<String> {
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> DATA = Set.of("json", "geojson", "jsonld", "csv", "atom", "ics", "ttl", "xml");
    private static final int RETRY_SECONDS = 10;

    private final Templates templates;
    private final JsonMapper json;

    ErrorResponses(Templates templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @Override
    @SuppressWarnings("unchecked") // The body is replaced, so its former type no longer matters.
    public MutableHttpResponse<String> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        if (response.code() == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()
                && !request.getMethod().permitsRequestBody()) {
            // The server reports an over-long request line as an over-long body.
            response.status(HttpStatus.REQUEST_URI_TOO_LONG);
        }
        ErrorText error = ErrorText.of(response.code(), context);
        if (response.code() == 503 || response.code() == 429) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
        }
        if (context.getRootCause().orElse(null) instanceof TooManyRequestsException refusal) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.seconds()));
            refusal.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        }
        if (context.getRootCause().orElse(null) instanceof ProblemException problem) {
            problem.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        }
        response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        SecurityHeaders.add(response);
        MutableHttpResponse<String> answer = (MutableHttpResponse<String>) response;
        return wantsData(request)
                ? answer.body(problem(error, request)).contentType(PROBLEM)
                : answer.body(templates.render("error/error", ErrorPage.of(error)))
                        .contentType(MediaType.of("text/html;charset=UTF-8"));
    }

    private String problem(ErrorText error, HttpRequest<?> request) {
        try {
            return json.writeValueAsString(Problem.of(error, request.getPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wantsData(HttpRequest<?> request) {
        String path = request.getPath();
        if (path.startsWith("/api/") || DATA.contains(path.substring(path.lastIndexOf('.') + 1))) {
            return true;
        }
        var accepted = request.accept();
        return accepted.stream().noneMatch(type -> type.getName().equals(MediaType.TEXT_HTML))
                && accepted.stream().anyMatch(type -> type.getSubtype().endsWith("json"));
    }
}
