package fr.jalon.portal.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API refuses, with words of its own rather than those of the status. */
public final class ProblemException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    private final String title;
    private final @Nullable String field;
    private final transient Map<String, String> headers;

    /** {@code detail} is a French sentence on what to do, {@code field} what of the request is at fault. */
    public ProblemException(
            HttpStatus status, String title, String detail, @Nullable String field, Map<String, String> headers) {
        super(status, detail);
        this.title = title;
        this.field = field;
        this.headers = headers;
    }

    public ProblemException(HttpStatus status, String title, String detail) {
        this(status, title, detail, null, Map.of());
    }

    public String title() {
        return title;
    }

    public @Nullable String field() {
        return field;
    }

    Map<String, String> headers() {
        return headers;
    }
}
