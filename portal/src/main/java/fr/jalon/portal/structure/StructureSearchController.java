package fr.jalon.portal.structure;

import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.map.SearchView;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.search.CsvDownload;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.GeoJson;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceBox;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.ResultJson;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.SearchPlan.Walk;
import fr.jalon.portal.search.Vocabulary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.views.ModelAndView;
import java.util.List;

/** The search of structures: a page, and the same result as JSON, CSV and GeoJSON. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class StructureSearchController {
    /** A part of a result that is walked through, rather than looked at page by page. */
    private static final int JSON_SIZE = 100;

    private static final int PART_SIZE = 1000;

    private final StructureSearch search;
    private final Vocabulary vocabulary;
    private final Places places;
    private final PlaceBox placeBox;
    private final TerritoryRepository territories;
    private final Trades trades;
    private final ObjectMapper mapper;
    private final String base;

    StructureSearchController(
            StructureSearch search,
            Vocabulary vocabulary,
            Places places,
            PlaceBox placeBox,
            TerritoryRepository territories,
            Trades trades,
            ObjectMapper mapper,
            BaseUrl base) {
        this.search = search;
        this.vocabulary = vocabulary;
        this.places = places;
        this.placeBox = placeBox;
        this.territories = territories;
        this.trades = trades;
        this.mapper = mapper;
        this.base = base.toString();
    }

    @Get(StructureQuery.PATH)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<?>> page(HttpRequest<?> request) {
        if (PlaceBox.isUsed(request.getParameters())) {
            return placeBox.answer(StructureQuery.PATH, Section.STRUCTURES, request.getParameters());
        }
        StructureQuery query = query(request);
        boolean map = SearchView.isMap(query.address());
        Found<StructureDocument> found = search.find(query, map ? new Page(0, 0) : query.shown());
        if (map && found.standing() != null) {
            // There are no counts to draw: the list stands in for the map too.
            found = search.find(query, query.shown());
        }
        List<Facet> facets = found.counted(StructureFacets.of(query, found, trades, places));
        long withoutWords = found.total() == 0 && !query.words().isEmpty() ? search.count(query.withoutWords()) : 0;
        StructureSearchPage.Context context = new StructureSearchPage.Context(
                trades::label,
                territories::label,
                places.match(query.places(), "structure"),
                places.departements(),
                withoutWords);
        return HttpResponse.ok(
                new ModelAndView<>("structure/search", StructureSearchPage.of(query, found, facets, context)));
    }

    @Get(uris = {StructureQuery.PATH + ".json", Api.ROOT + "/structures"})
    ResultJson<StructureJson> json(HttpRequest<?> request) {
        StructureQuery query = query(request);
        boolean page = request.getParameters().contains(StructureQuery.PAGE) && query.cursor() == null;
        Range range = page ? query.shown() : new Walk(query.cursor(), JSON_SIZE);
        Found<StructureDocument> found = search.find(query, range);
        return ResultJson.of(
                found,
                found.counted(StructureFacets.of(query, found, trades, places)),
                structure -> StructureJson.of(structure, base));
    }

    @Get(StructureQuery.PATH + ".csv")
    @Produces("text/csv")
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        StructureQuery query = query(request);
        return CsvDownload.of(
                "structures.csv",
                StructureCsv.HEADER,
                cursor -> search.walk(query.after(cursor), PART_SIZE),
                structure -> StructureCsv.row(structure, trades, base));
    }

    @Get(StructureQuery.PATH + ".geojson")
    @Produces("application/geo+json")
    HttpResponse<StreamedFile> geojson(HttpRequest<?> request) {
        StructureQuery query = query(request);
        return GeoJson.of(
                "structures.geojson",
                mapper,
                cursor -> search.walk(query.after(cursor), PART_SIZE),
                structure -> StructureFeature.of(structure, trades, base));
    }

    private StructureQuery query(HttpRequest<?> request) {
        return StructureQuery.of(Parameters.of(request.getParameters(), StructureQuery.KNOWN), vocabulary);
    }
}
