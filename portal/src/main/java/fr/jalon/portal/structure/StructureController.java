package fr.jalon.portal.structure;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.matching.Opportunities;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.summary.Visits;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One structure, as a page and as JSON, from PostgreSQL; without Elasticsearch only the similar ones are missing. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class StructureController {
    private static final String FINESS = "finess-";
    private static final String KEY = "/{key:[A-Za-z0-9-]+}";

    private final StructureRepository structures;
    private final TerritoryRepository territories;
    private final Trades trades;
    private final SimilarStructures similar;
    private final Opportunities opportunities;
    private final Visits visits;
    private final String base;

    StructureController(
            StructureRepository structures,
            TerritoryRepository territories,
            Trades trades,
            SimilarStructures similar,
            Opportunities opportunities,
            Visits visits,
            BaseUrl base) {
        this.structures = structures;
        this.territories = territories;
        this.trades = trades;
        this.similar = similar;
        this.opportunities = opportunities;
        this.visits = visits;
        this.base = base.toString();
    }

    @Get(StructureQuery.PATH + KEY)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> show(String key, HttpRequest<?> request) {
        Optional<Structure> structure = structures.findByKey(key);
        if (structure.isEmpty()) {
            return HttpResponse.permanentRedirect(URI.create(StructurePage.path(keyOfSite(key))));
        }
        visits.count(request, key);
        return HttpResponse.ok(new ModelAndView<>(
                "structure/show",
                StructurePage.of(
                        structure.get(),
                        names(structure.get()),
                        similar.of(structure.get(), trades),
                        opportunities.first(structure.get()),
                        LocalDate.now())));
    }

    @Get(uris = {StructureQuery.PATH + KEY + ".json", Api.ROOT + "/structures" + KEY})
    HttpResponse<?> json(String key, HttpRequest<?> request) {
        Optional<Structure> structure = structures.findByKey(key);
        if (structure.isEmpty()) {
            return HttpResponse.permanentRedirect(
                    URI.create(request.getPath().replace("/" + key, "/" + keyOfSite(key))));
        }
        return HttpResponse.ok(StructureShowJson.of(structure.get(), names(structure.get()), base));
    }

    /** The page of a secondary site, or of one that had no SIRET before, is that of its SIRET. */
    private String keyOfSite(String key) {
        if (!key.startsWith(FINESS)) {
            throw new NotFoundException();
        }
        String finess = key.substring(FINESS.length()).toUpperCase(Locale.ROOT);
        return structures
                .keyOfFiness(finess)
                .filter(found -> !found.equals(key))
                .orElseThrow(NotFoundException::new);
    }

    private StructureNames names(Structure structure) {
        List<String> codes = new ArrayList<>(structure.areaCodes());
        structure.offers().forEach(offer -> codes.addAll(offer.areaCodes()));
        StructureLinks.departement(structure).ifPresent(codes::add);
        return new StructureNames(trades, territories.labels(codes));
    }
}
