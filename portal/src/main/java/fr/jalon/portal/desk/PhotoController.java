package fr.jalon.portal.desk;

import fr.jalon.content.structure.statement.StatementRepository;
import fr.jalon.portal.error.NotFoundException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Photos of offers that are shown; one that is changed has another address. */
@Controller("/structures/{siret}/photos/{photo}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PhotoController {
    /** Not for ever: what was taken away has to be gone within a day. */
    private static final String CACHING = "public, max-age=86400";

    private final StatementRepository statements;

    PhotoController(StatementRepository statements) {
        this.statements = statements;
    }

    @Get
    @Produces({MediaType.IMAGE_JPEG, MediaType.TEXT_HTML})
    HttpResponse<byte[]> show(String siret, UUID photo) {
        return HttpResponse.ok(statements
                        .findShownPhoto(siret, photo)
                        .orElseThrow(NotFoundException::new)
                        .content())
                .contentType(MediaType.IMAGE_JPEG_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, CACHING);
    }
}
