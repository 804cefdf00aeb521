package fr.jalon.content.index;

import org.jspecify.annotations.Nullable;

/** A file of synonyms that cannot be used; the message says in French which lines are at fault and why. */
public final class SynonymsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SynonymsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
