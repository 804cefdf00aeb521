package fr.jalon.portal.error;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** A form without the proof that it is ours, or with one of a session that ended: a 403 that says to load the page again. */
public final class FormExpiredException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    public FormExpiredException() {
        super(HttpStatus.FORBIDDEN, "form expired");
    }
}
