package fr.jalon.portal.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** The person who asks is known and has no right to this: a 403. */
public final class ForbiddenException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException() {
        super(HttpStatus.FORBIDDEN, "forbidden");
    }
}
