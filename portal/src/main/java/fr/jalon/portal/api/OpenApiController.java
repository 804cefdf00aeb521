package fr.jalon.portal.api;

import fr.jalon.portal.limit.Limits;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.View;

/** The description of the API, for people and for programs. */
@Controller
final class OpenApiController {
    private final OpenApiDocument document;
    private final Limits limits;
    private final String base;

    OpenApiController(OpenApiDocument document, Limits limits, BaseUrl base) {
        this.document = document;
        this.limits = limits;
        this.base = base.toString();
    }

    @Get("/api")
    @Produces(MediaType.TEXT_HTML)
    @View("api/show")
    ApiPage page() {
        return ApiPage.of(document, limits, base);
    }

    @Get(Api.ROOT + "/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    String json() {
        return document.root().toString();
    }

    @Get(Api.ROOT + "/openapi.yaml")
    @Produces("application/yaml;charset=utf-8")
    String yaml() {
        return document.yaml();
    }
}
