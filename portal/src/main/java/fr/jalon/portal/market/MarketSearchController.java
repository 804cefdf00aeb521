package fr.jalon.portal.market;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.map.SearchView;
import fr.jalon.portal.matching.WhoAnswers;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.search.Calendar;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The search of markets: a page, and the same result in the forms of {@link fr.jalon.portal.search.ResultForm}. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class MarketSearchController {
    /** A part of a result that is walked through, rather than looked at page by page. */
    private static final int JSON_SIZE = 100;

    private static final int PART_SIZE = 1000;

    private final MarketSearch search;
    private final WhoAnswers answering;
    private final Vocabulary vocabulary;
    private final Places places;
    private final PlaceBox placeBox;
    private final TerritoryRepository territories;
    private final Trades trades;
    private final Cpvs cpvs;
    private final ObjectMapper mapper;
    private final String base;

    MarketSearchController(
            MarketSearch search,
            WhoAnswers answering,
            Vocabulary vocabulary,
            Places places,
            PlaceBox placeBox,
            TerritoryRepository territories,
            Trades trades,
            Cpvs cpvs,
            ObjectMapper mapper,
            BaseUrl base) {
        this.search = search;
        this.answering = answering;
        this.vocabulary = vocabulary;
        this.places = places;
        this.placeBox = placeBox;
        this.territories = territories;
        this.trades = trades;
        this.cpvs = cpvs;
        this.mapper = mapper;
        this.base = base.toString();
    }

    @Get(MarketQuery.PATH)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<?>> page(HttpRequest<?> request) {
        if (PlaceBox.isUsed(request.getParameters())) {
            return placeBox.answer(MarketQuery.PATH, Section.MARKETS, request.getParameters());
        }
        MarketQuery query = query(request);
        LocalDate today = LocalDate.now(FrenchTime.ZONE);
        boolean map = SearchView.isMap(query.address());
        Found<PlannedMarketDocument> found = search.find(query, map ? new Page(0, 0) : query.shown(), today);
        if (map && found.standing() != null) {
            // There are no counts to draw: the list stands in for the map too.
            found = search.find(query, query.shown(), today);
        }
        List<Facet> facets = found.counted(MarketFacets.of(query, found, trades, places, today));
        long withoutWords = found.total() == 0 && !query.words().isEmpty() ? search.count(query.withoutWords()) : 0;
        MarketSearchPage.Context context = new MarketSearchPage.Context(
                trades::label,
                cpvs::label,
                found.standing() == null ? answering.best(found.documents()) : Map.of(),
                places.match(query.places(), "market"),
                places.departements(),
                withoutWords);
        return HttpResponse.ok(new ModelAndView<>("market/search", MarketSearchPage.of(query, found, facets, context)));
    }

    @Get(uris = {MarketQuery.PATH + ".json", Api.ROOT + "/markets"})
    ResultJson<MarketJson> json(HttpRequest<?> request) {
        MarketQuery query = query(request);
        LocalDate today = LocalDate.now(FrenchTime.ZONE);
        boolean page = request.getParameters().contains(MarketQuery.PAGE) && query.cursor() == null;
        Range range = page ? query.shown() : new Walk(query.cursor(), JSON_SIZE);
        Found<PlannedMarketDocument> found = search.find(query, range, today);
        return ResultJson.of(
                found,
                found.counted(MarketFacets.of(query, found, trades, places, today)),
                market -> MarketJson.of(market, base));
    }

    @Get(MarketQuery.PATH + ".csv")
    @Produces("text/csv")
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        MarketQuery query = query(request);
        return CsvDownload.of(
                "marches.csv",
                MarketCsv.HEADER,
                cursor -> search.walk(query.after(cursor), PART_SIZE),
                market -> MarketCsv.row(market, trades, cpvs, base));
    }

    @Get(MarketQuery.PATH + ".geojson")
    @Produces("application/geo+json")
    HttpResponse<StreamedFile> geojson(HttpRequest<?> request) {
        MarketQuery query = query(request);
        return GeoJson.of(
                "marches.geojson",
                mapper,
                cursor -> search.walk(query.after(cursor), PART_SIZE),
                market -> MarketFeature.of(market, trades, base));
    }

    @Get(MarketQuery.PATH + ".ics")
    @Produces("text/calendar")
    HttpResponse<StreamedFile> calendar(HttpRequest<?> request) {
        MarketQuery query = query(request);
        return Calendar.of(
                "marches.ics",
                MarketSearchPage.title(query),
                cursor -> search.walk(query.after(cursor), PART_SIZE),
                market -> MarketEvent.of(market, base));
    }

    /** Those that changed last, whatever order the address asks for. */
    @Get(MarketQuery.PATH + ".atom")
    @Produces(MarketFeed.TYPE)
    String feed(HttpRequest<?> request) {
        MarketQuery query = query(request);
        List<PlannedMarketDocument> changed = search.first(query.in(MarketSort.UPDATED), MarketFeed.MOST);
        return MarketFeed.of(changed, MarketSearchPage.title(query), query.address(), base);
    }

    private MarketQuery query(HttpRequest<?> request) {
        return MarketQuery.of(Parameters.of(request.getParameters(), MarketQuery.KNOWN), vocabulary);
    }
}
