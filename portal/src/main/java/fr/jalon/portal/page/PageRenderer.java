package fr.jalon.portal.page;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.handlebars.HandlebarsViewsRenderer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Renders what a controller returns before the response starts: a failing template is then a clean 500. */
@Singleton
@Produces(MediaType.TEXT_HTML)
@Replaces(HandlebarsViewsRenderer.class)
final class PageRenderer<T, R> implements ViewsRenderer<T, R> {
    private final Templates templates;

    PageRenderer(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Writable render(String view, @Nullable T page, @Nullable R request) {
        if (page == null) {
            throw new IllegalArgumentException("No page for " + view);
        }
        String html = templates.render(view, page);
        return writer -> writer.write(html);
    }

    @Override
    public boolean exists(String view) {
        return PageRenderer.class.getClassLoader().getResource("views/" + view + ".hbs") != null;
    }
}
