package fr.jalon.portal.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Map;

/** More requests than one client's share: a 429 that says in how many seconds the next one is answered. */
public final class TooManyRequestsException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    private final long seconds;
    private final transient Map<String, String> headers;

    /** {@code headers} say what the share is. */
    public TooManyRequestsException(long seconds, Map<String, String> headers) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too many requests");
        this.seconds = seconds;
        this.headers = headers;
    }

    Map<String, String> headers() {
        return headers;
    }

    long seconds() {
        return seconds;
    }
}
