package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.DatasetStore;
import fr.jalon.portal.legal.Operator;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.eclipse.rdf4j.model.Model;

/** The catalogue for machines (DCAT-AP 3): by the end of the address, or by what the request accepts. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CatalogueController {
    private static final String JSON_LD = "application/ld+json";
    private static final String TURTLE = "text/turtle";

    private final DatasetStore store;
    private final Operator operator;
    private final String base;

    CatalogueController(DatasetStore store, Operator operator, BaseUrl baseUrl) {
        this.store = store;
        this.operator = operator;
        this.base = baseUrl.toString();
    }

    /** A browser is sent to the page for people. */
    @Get(DatasetAddress.CATALOGUE)
    // HTML by name: it would else be taken for the page of a dataset.
    @Produces({MediaType.TEXT_HTML, JSON_LD, TURTLE, MediaType.ALL})
    HttpResponse<?> negotiated(HttpRequest<?> request) {
        for (MediaType accepted : request.accept()) {
            switch (accepted.getName()) {
                case JSON_LD, "application/json", "*/*" -> {
                    return jsonLd().header(HttpHeaders.CONTENT_LOCATION, DatasetAddress.CATALOGUE + ".jsonld");
                }
                case TURTLE -> {
                    return turtle().header(HttpHeaders.CONTENT_LOCATION, DatasetAddress.CATALOGUE + ".ttl");
                }
                case MediaType.TEXT_HTML, "application/xhtml+xml" -> {
                    return HttpResponse.seeOther(URI.create(DatasetAddress.LIST))
                            .header(HttpHeaders.VARY, "Accept");
                }
                default -> {
                    // What is not known here may be followed by what is.
                }
            }
        }
        return jsonLd().header(HttpHeaders.CONTENT_LOCATION, DatasetAddress.CATALOGUE + ".jsonld");
    }

    @Get(DatasetAddress.CATALOGUE + ".jsonld")
    @Produces(JSON_LD)
    MutableHttpResponse<String> jsonLd() {
        return answer(CatalogueJsonLd.write(catalogue()), JSON_LD);
    }

    @Get(DatasetAddress.CATALOGUE + ".ttl")
    @Produces(TURTLE)
    MutableHttpResponse<String> turtle() {
        return answer(Catalogue.turtle(catalogue()), TURTLE + ";charset=UTF-8");
    }

    private Model catalogue() {
        return new Catalogue(base, operator.name(), operator.email()).model(store.latest());
    }

    private static MutableHttpResponse<String> answer(String text, String type) {
        return HttpResponse.ok(text)
                .contentType(MediaType.of(type))
                .header(HttpHeaders.VARY, "Accept")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
