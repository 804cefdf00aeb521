package fr.jalon.portal.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** What was asked for does not exist, or is not public: a 404. */
public final class NotFoundException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super(HttpStatus.NOT_FOUND, "not found");
    }
}
