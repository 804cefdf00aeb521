package fr.jalon.portal.matching;

import fr.jalon.content.editorial.EditorialPages;
import fr.jalon.portal.legal.TextPage;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.View;

/** The rule, in words. */
@Controller
final class GuideController {
    static final String PATH = "/guides/qui-pourrait-repondre";

    private final EditorialPages texts;

    GuideController(EditorialPages texts) {
        this.texts = texts;
    }

    @Get(PATH)
    @View("legal/text")
    @Produces(MediaType.TEXT_HTML)
    TextPage show() {
        return TextPage.of(texts.get("qui-pourrait-repondre"), PATH);
    }
}
