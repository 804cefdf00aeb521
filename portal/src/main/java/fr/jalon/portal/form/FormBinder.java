package fr.jalon.portal.form;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Gives controllers the form that {@link FormFilter} read. */
@Singleton
final class FormBinder implements TypedRequestArgumentBinder<Form> {
    @Override
    public Argument<Form> argumentType() {
        return Argument.of(Form.class);
    }

    @Override
    public BindingResult<Form> bind(ArgumentConversionContext<Form> context, HttpRequest<?> source) {
        return () -> source.getAttribute(FormFilter.FORM, Form.class);
    }
}
