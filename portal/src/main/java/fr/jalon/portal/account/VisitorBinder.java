package fr.jalon.portal.account;

import fr.jalon.content.account.SessionRepository;
import fr.jalon.portal.error.SecurityHeaders;
import fr.jalon.portal.form.Jetons;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers the {@link Visitor}. */
@Singleton
final class VisitorBinder implements TypedRequestArgumentBinder<Visitor> {
    // Pages that ask nobody's name are served without a database.
    private final BeanProvider<SessionRepository> sessions;
    private final Jetons jetons;

    VisitorBinder(BeanProvider<SessionRepository> sessions, Jetons jetons) {
        this.sessions = sessions;
        this.jetons = jetons;
    }

    @Override
    public Argument<Visitor> argumentType() {
        return Argument.of(Visitor.class);
    }

    @Override
    public BindingResult<Visitor> bind(ArgumentConversionContext<Visitor> context, HttpRequest<?> request) {
        SecurityHeaders.personal(request);
        Visitor visitor = new Visitor(request, () -> jetons.of(request), () -> SessionCookie.read(request)
                .flatMap(token -> sessions.get().find(token)));
        return () -> Optional.of(visitor);
    }
}
