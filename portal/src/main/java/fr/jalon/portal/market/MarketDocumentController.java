package fr.jalon.portal.market;

import fr.jalon.content.document.DocumentHolder;
import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.document.MarketDocuments;
import fr.jalon.portal.error.NotFoundException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** The documents of public markets. */
@Controller(MarketQuery.PATH + "/{reference:[A-Za-z0-9-]+}/documents/{document}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MarketDocumentController {
    private final PublicMarkets markets;
    private final MarketDocuments documents;

    MarketDocumentController(PublicMarkets markets, MarketDocuments documents) {
        this.markets = markets;
        this.documents = documents;
    }

    @Get
    @Produces("*/*")
    HttpResponse<byte[]> read(String reference, UUID document) {
        MarketDocument found = documents
                .find(DocumentHolder.market(markets.find(reference).reference()), document)
                .orElseThrow(NotFoundException::new);
        return DocumentFile.of(found, documents.content(found));
    }
}
