package fr.jalon.portal.key;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Gives controllers of the API the {@link KeyCaller}. */
@Singleton
final class KeyCallerBinder implements TypedRequestArgumentBinder<KeyCaller> {
    @Override
    public Argument<KeyCaller> argumentType() {
        return Argument.of(KeyCaller.class);
    }

    /** Absent outside the addresses of the filter, which is a fault of ours and no answer. */
    @Override
    public BindingResult<KeyCaller> bind(ArgumentConversionContext<KeyCaller> context, HttpRequest<?> request) {
        return () -> request.getAttribute(KeyCaller.ATTRIBUTE, KeyCaller.class);
    }
}
