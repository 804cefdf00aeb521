package fr.jalon.portal.matching;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.market.PublicMarkets;
import fr.jalon.portal.search.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.Set;

/** Partners for a lot, proposed by what is missing. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnersController {
    static final String WITH = "avec";

    private final PublicMarkets markets;
    private final StructureRepository structures;
    private final TerritoryRepository territories;
    private final Needs needs;
    private final Complement complement;
    private final Trades trades;

    PartnersController(
            PublicMarkets markets,
            StructureRepository structures,
            TerritoryRepository territories,
            Needs needs,
            Complement complement,
            Trades trades) {
        this.markets = markets;
        this.structures = structures;
        this.territories = territories;
        this.needs = needs;
        this.complement = complement;
        this.trades = trades;
    }

    @Get("/marches/{reference:[A-Za-z0-9-]+}/lots/{lot:[0-9]+}/partenaires")
    @Produces(MediaType.TEXT_HTML)
    @View("matching/partners")
    PartnersPage show(String reference, int lot, HttpRequest<?> request) {
        PlannedMarket market = markets.find(reference);
        Need need = needs.of(market).get(lot);
        if (need == null) {
            throw new NotFoundException();
        }
        String key =
                Parameters.of(request.getParameters(), Set.of(WITH)).one(WITH).orElse("");
        Structure structure = structures.findByKey(key).orElseThrow(NotFoundException::new);
        try {
            List<Complement.Gap> gaps = need.isReadable() && !need.isForOthers()
                    ? complement.of(structure, need, territories::label)
                    : List.of();
            return PartnersPage.of(market, lot, structure, gaps, false, trades);
        } catch (SearchUnavailableException e) {
            return PartnersPage.of(market, lot, structure, List.of(), true, trades);
        }
    }
}
