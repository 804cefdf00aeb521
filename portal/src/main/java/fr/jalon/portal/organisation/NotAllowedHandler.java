package fr.jalon.portal.organisation;

import fr.jalon.content.organisation.NotAllowedException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** What the rules of the domain refuse is a 403. */
@Singleton
final class NotAllowedHandler implements ExceptionHandler<NotAllowedException, HttpResponse<?>> {
    private final ErrorResponseProcessor<?> errors;

    NotAllowedHandler(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public HttpResponse<?> handle(HttpRequest request, NotAllowedException refusal) {
        return errors.processResponse(
                ErrorContext.builder(request).cause(refusal).build(),
                HttpResponse.status(io.micronaut.http.HttpStatus.FORBIDDEN));
    }
}
