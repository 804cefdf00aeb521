package fr.jalon.portal.statistic;

import fr.jalon.content.figure.LiveFigureRepository;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.figure.FigureOfPlace;
import fr.jalon.portal.market.MarketCount;
import fr.jalon.portal.structure.StructureCount;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Régions, départements and employment zones: what is published, planned and offered there. */
@Controller(TerritoryController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TerritoryController {
    static final String PATH = "/territoires";

    private static final Set<TerritoryKind> SHOWN =
            Set.of(TerritoryKind.REGION, TerritoryKind.DEPARTEMENT, TerritoryKind.EMPLOYMENT_ZONE);

    private final TerritoryRepository territories;
    private final StatisticSeriesRepository statistics;
    private final LiveFigureRepository live;
    private final MarketCount markets;
    private final StructureCount structures;

    TerritoryController(
            TerritoryRepository territories,
            StatisticSeriesRepository statistics,
            LiveFigureRepository live,
            MarketCount markets,
            StructureCount structures) {
        this.territories = territories;
        this.statistics = statistics;
        this.live = live;
        this.markets = markets;
        this.structures = structures;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @View("statistic/territories")
    TerritoryListPage list() {
        return TerritoryListPage.of(
                all(TerritoryKind.REGION), all(TerritoryKind.DEPARTEMENT), containersOfDepartements());
    }

    @Get("/{code:[a-z]+-[0-9AB]+}")
    @Produces(MediaType.TEXT_HTML)
    @View("statistic/territory")
    TerritoryPage show(String code) {
        Territory territory = territories
                .findByCode(code)
                .filter(found -> SHOWN.contains(found.kind()))
                .orElseThrow(NotFoundException::new);
        TerritoryFigures figures = TerritoryFigures.of(
                territory,
                territories.containersOf(code),
                territory.kind() == TerritoryKind.REGION ? containersOfDepartements() : Map.of(),
                statistics.all());
        return TerritoryPage.of(
                territory,
                around(territory, figures),
                figures,
                count(code, markets::in),
                count(code, structures::in),
                live.of(code).stream().map(FigureOfPlace::of).toList());
    }

    /** The départements of a région; what contains the others, and the employment zones of a département. */
    private List<Territory> around(Territory territory, TerritoryFigures figures) {
        if (territory.kind() == TerritoryKind.REGION) {
            return all(TerritoryKind.DEPARTEMENT).stream()
                    .filter(departement -> figures.departements().contains(departement.code()))
                    .toList();
        }
        Stream<Territory> containing = territories.findByCodes(territories.containersOf(territory.code())).stream()
                .filter(container -> !container.equals(territory) && SHOWN.contains(container.kind()));
        if (territory.kind() == TerritoryKind.EMPLOYMENT_ZONE) {
            return containing.toList();
        }
        List<Territory> zones = all(TerritoryKind.EMPLOYMENT_ZONE);
        Map<String, List<String>> containers =
                territories.containersOfEach(zones.stream().map(Territory::code).toList());
        return Stream.concat(containing, zones.stream().filter(zone -> containers
                        .getOrDefault(zone.code(), List.of())
                        .contains(territory.code())))
                .toList();
    }

    /** None while no search answers: the page stands without them. */
    private static OptionalLong count(String code, ToLongFunction<String> search) {
        try {
            return OptionalLong.of(search.applyAsLong(code));
        } catch (SearchUnavailableException e) {
            return OptionalLong.empty();
        }
    }

    private List<Territory> all(TerritoryKind kind) {
        return territories.findByKinds(List.of(kind.code()));
    }

    private Map<String, List<String>> containersOfDepartements() {
        return territories.containersOfEach(
                all(TerritoryKind.DEPARTEMENT).stream().map(Territory::code).toList());
    }
}
