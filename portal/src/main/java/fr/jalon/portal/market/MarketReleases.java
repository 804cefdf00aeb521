package fr.jalon.portal.market;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.ocds.OcdsPackage;
import fr.jalon.content.market.ocds.OcdsReleases;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.search.JsonParts;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.Vocabulary;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Markets as OCDS release packages: one, or the whole result of a search; and the schema of our extension. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class MarketReleases {
    private static final String REFERENCE = "/{reference:[A-Za-z0-9-]+}";
    private static final int PART_SIZE = 200;

    private final MarketSearch search;
    private final PublicMarkets markets;
    private final OcdsReleases releases;
    private final Vocabulary vocabulary;
    private final String base;
    private final String publisher;

    MarketReleases(
            MarketSearch search,
            PublicMarkets markets,
            OcdsReleases releases,
            Vocabulary vocabulary,
            BaseUrl base,
            @Value("${jalon.operator.name:Jalon}") String publisher) {
        this.search = search;
        this.markets = markets;
        this.releases = releases;
        this.vocabulary = vocabulary;
        this.base = base.toString();
        this.publisher = publisher;
    }

    @Get(uris = {MarketQuery.PATH + ".ocds.json", Api.ROOT + "/releases"})
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<StreamedFile> search(HttpRequest<?> request) {
        MarketQuery query = MarketQuery.of(Parameters.of(request.getParameters(), MarketQuery.KNOWN), vocabulary);
        return JsonParts.of(
                "marches.ocds.json",
                head(request).begin(Instant.now()),
                OcdsPackage.end(),
                cursor -> search.walk(query.after(cursor), PART_SIZE),
                part -> releases.ofReferences(
                        part.stream().map(PlannedMarketDocument::reference).toList()));
    }

    /** Published when the market last changed: the same text, and the same tag, until then. */
    @Get(uris = {MarketQuery.PATH + REFERENCE + "/ocds.json", Api.ROOT + "/releases" + REFERENCE})
    @Produces(MediaType.APPLICATION_JSON)
    String one(String reference, HttpRequest<?> request) {
        PlannedMarket market = markets.find(reference);
        String release = releases.find(reference).orElseThrow(NotFoundException::new);
        return head(request).begin(market.revision().updated()) + release + OcdsPackage.end();
    }

    @Get(OcdsPackage.EXTENSION + "{file:extension|release-schema}.json")
    @Produces(MediaType.APPLICATION_JSON)
    String extension(String file) throws IOException {
        try (InputStream stream = OcdsPackage.extensionFile(file + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private OcdsPackage head(HttpRequest<?> request) {
        return new OcdsPackage(base + request.getUri(), base, publisher);
    }
}
