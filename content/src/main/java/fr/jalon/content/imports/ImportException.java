package fr.jalon.content.imports;

import org.jspecify.annotations.Nullable;

/** A file no row of which can be taken; the message is French, for the person who chose the file. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportException(String message) {
        super(message);
    }

    public ImportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
