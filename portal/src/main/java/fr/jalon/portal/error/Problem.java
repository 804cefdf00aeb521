package fr.jalon.portal.error;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An error as programs read it (RFC 9457); {@code field} is our extension: the parameter at fault. */
@Serdeable
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String field) {
    static Problem of(ErrorText error, String path) {
        return new Problem("about:blank", error.title(), error.status(), error.message(), path, error.field());
    }
}
