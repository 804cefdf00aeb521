package fr.jalon.portal.form;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.net.URI;

/** The three answers of a form: the page, the same page with its faults, or the way on. */
public final class Answers {
    private Answers() {}

    public static <P extends Record> MutableHttpResponse<ModelAndView<P>> page(String view, P page) {
        return HttpResponse.ok(new ModelAndView<>(view, page));
    }

    /** What was sent has faults: the page says which, and keeps the rest. */
    public static <P extends Record> MutableHttpResponse<ModelAndView<P>> faulty(String view, P page) {
        return HttpResponse.<ModelAndView<P>>status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new ModelAndView<>(view, page));
    }

    /** Done: another page, so that going back or reloading sends nothing twice. */
    public static <B> MutableHttpResponse<B> seeOther(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }
}
