package fr.jalon.portal.gathering;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureDocuments;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.search.CsvDownload;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.structure.StructureCsv;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;

/** A list of structures kept in its address: without account, and whoever has the address has the list. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class GatheringController {
    private final StructureRepository structures;
    private final StructureDocuments documents;
    private final TerritoryRepository territories;
    private final Trades trades;
    private final String base;

    GatheringController(
            StructureRepository structures,
            StructureDocuments documents,
            TerritoryRepository territories,
            Trades trades,
            BaseUrl base) {
        this.structures = structures;
        this.documents = documents;
        this.territories = territories;
        this.trades = trades;
        this.base = base.toString();
    }

    @Get(Gathered.PATH)
    @Produces(MediaType.TEXT_HTML)
    @View("gathering/show")
    GatheringPage show(HttpRequest<?> request) {
        Gathered gathered = gathered(request);
        Map<String, String> labels = territories.labels(gathered.structures().stream()
                .map(Structure::areaCodes)
                .flatMap(List::stream)
                .distinct()
                .toList());
        return GatheringPage.of(gathered, trades, code -> labels.getOrDefault(code, code), base);
    }

    @Get(Gathered.PATH + ".csv")
    @Produces("text/csv")
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        List<StructureDocument> all = documents.of(gathered(request).structures());
        return CsvDownload.of(
                "structures.csv",
                StructureCsv.HEADER,
                cursor -> Found.part(all.size(), all, null),
                structure -> StructureCsv.row(structure, trades, base));
    }

    private Gathered gathered(HttpRequest<?> request) {
        return Gathered.of(Parameters.of(request.getParameters(), Gathered.KNOWN), structures);
    }
}
