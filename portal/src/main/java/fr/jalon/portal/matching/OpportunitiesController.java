package fr.jalon.portal.matching;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.search.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Set;

/** What a structure could answer. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OpportunitiesController {
    private static final String KEY = "/structures/{key:[A-Za-z0-9-]+}/marches";
    private static final int LAST_PAGE = 20;

    private final StructureRepository structures;
    private final Opportunities opportunities;
    private final Trades trades;
    private final String base;

    OpportunitiesController(StructureRepository structures, Opportunities opportunities, Trades trades, BaseUrl base) {
        this.structures = structures;
        this.opportunities = opportunities;
        this.trades = trades;
        this.base = base.toString();
    }

    @Get(KEY)
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<OpportunitiesPage> page(String key, HttpRequest<?> request) {
        Structure structure = structures.findByKey(key).orElseThrow(NotFoundException::new);
        int page = Parameters.of(request.getParameters(), Set.of("page"))
                .number("page", 1, LAST_PAGE)
                .orElse(1);
        try {
            List<Opportunity> found = opportunities.reachable(structure);
            List<Opportunity> shown = found.stream()
                    .skip((page - 1L) * Matching.PAGE_SIZE)
                    .limit(Matching.PAGE_SIZE)
                    .toList();
            return view(
                    OpportunitiesPage.of(structure, found.size(), opportunities.cards(structure, shown), false, page));
        } catch (SearchUnavailableException e) {
            return view(OpportunitiesPage.of(structure, 0, List.of(), true, 1));
        }
    }

    @Get(uris = {KEY + ".json", Api.ROOT + "/structures/{key:[A-Za-z0-9-]+}/markets"})
    OpportunitiesJson json(String key) {
        Structure structure = structures.findByKey(key).orElseThrow(NotFoundException::new);
        return OpportunitiesJson.of(
                opportunities.explained(structure, opportunities.reachable(structure)), trades, base);
    }

    private static ModelAndView<OpportunitiesPage> view(OpportunitiesPage page) {
        return new ModelAndView<>("matching/markets", page);
    }
}
