package fr.jalon.portal.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** A parameter that cannot be used: a 400 that names it. */
public final class BadFilterException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** {@code field} is the name in the address, {@code message} a French sentence on what is expected. */
    public BadFilterException(String field, String message) {
        super(HttpStatus.BAD_REQUEST, message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
