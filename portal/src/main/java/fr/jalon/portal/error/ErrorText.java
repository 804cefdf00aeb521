package fr.jalon.portal.error;

import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import org.jspecify.annotations.Nullable;

/** The words for an error; {@code field} is the parameter at fault, null where there is none. */
record ErrorText(
        int status,
        String title,
        String message,
        String advice,
        @Nullable String field) {
    static ErrorText of(int status, ErrorContext context) {
        Throwable cause = context.getRootCause().orElse(null);
        if (cause instanceof SearchUnavailableException) {
            return named(status, "search", null);
        }
        if (cause instanceof FormExpiredException) {
            return named(status, "form", null);
        }
        if (cause instanceof ProblemException problem) {
            String detail = Typography.french(String.valueOf(problem.getMessage()));
            return new ErrorText(status, Typography.french(problem.title()), detail, "", problem.field());
        }
        if (cause instanceof BadFilterException filter) {
            return field(status, filter.field(), Typography.french(filter.getMessage()));
        }
        if (status == 400) {
            return context.getErrors().stream()
                    .flatMap(error -> error.getPath().stream())
                    .map(path -> path.substring(path.lastIndexOf('.') + 1))
                    .filter(path -> path.matches("[\\w-]+"))
                    .findFirst()
                    .map(path -> field(status, path, Messages.get("error.field.message", path)))
                    .orElseGet(() -> named(status, "400", null));
        }
        return named(
                status, Messages.has("error." + status + ".title") ? String.valueOf(status) : family(status), null);
    }

    private static ErrorText field(int status, String field, String message) {
        return new ErrorText(
                status, Messages.get("error.field.title", field), message, Messages.get("error.field.advice"), field);
    }

    private static ErrorText named(int status, String key, @Nullable String field) {
        String prefix = "error." + key + ".";
        return new ErrorText(
                status,
                Messages.get(prefix + "title"),
                Messages.get(prefix + "message"),
                Messages.get(prefix + "advice"),
                field);
    }

    private static String family(int status) {
        return status < 500 ? "400" : "500";
    }
}
