package fr.jalon.portal.legal;

import fr.jalon.content.editorial.EditorialPages;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.View;

/** Shows the legal texts, with what the configuration says of the operator. */
@Controller
final class LegalController {
    private final EditorialPages texts;
    private final Operator operator;

    LegalController(EditorialPages texts, Operator operator) {
        this.texts = texts;
        this.operator = operator;
    }

    @Get("/mentions-legales")
    @View("legal/text")
    @Produces(MediaType.TEXT_HTML)
    TextPage legalNotice() {
        return page("mentions-legales");
    }

    @Get("/donnees-personnelles")
    @View("legal/text")
    @Produces(MediaType.TEXT_HTML)
    TextPage personalData() {
        return page("donnees-personnelles");
    }

    @Get("/accessibilite")
    @View("legal/text")
    @Produces(MediaType.TEXT_HTML)
    TextPage accessibility() {
        return page("accessibilite");
    }

    private TextPage page(String name) {
        return TextPage.of(texts.get(name).with(operator.values()), "/" + name);
    }
}
