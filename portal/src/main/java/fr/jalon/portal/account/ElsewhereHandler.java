package fr.jalon.portal.account;

import fr.jalon.portal.form.Answers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Leads to the page that comes first. */
@Singleton
final class ElsewhereHandler implements ExceptionHandler<ElsewhereException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // As the interface has it.
    public HttpResponse<?> handle(HttpRequest request, ElsewhereException elsewhere) {
        return Answers.seeOther(elsewhere.path());
    }
}
