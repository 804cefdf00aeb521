package fr.jalon.portal.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** The search engine does not answer: a 503 that says when to try again. */
public final class SearchUnavailableException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    public SearchUnavailableException(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "search unavailable");
        initCause(cause);
    }
}
