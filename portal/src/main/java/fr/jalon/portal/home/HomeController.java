package fr.jalon.portal.home;

import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.site.PageKind;
import fr.jalon.content.site.SiteRepository;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows the home page from PostgreSQL alone: it stands when the search engine does not. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
    private static final int NEXT = 4;

    /** How much, how often, and what becomes of people: one series each. */
    private static final List<String> SERIES =
            List.of("ave-volumes-2021", "oeap-part-marches-clause-sociale", "ave-devenir-6-12-mois-2021");

    private final PlannedMarketRepository markets;
    private final SiteRepository site;
    private final StatisticSeriesRepository statistics;

    HomeController(PlannedMarketRepository markets, SiteRepository site, StatisticSeriesRepository statistics) {
        this.markets = markets;
        this.site = site;
        this.statistics = statistics;
    }

    @Get("/")
    @View("home/show")
    @Produces(MediaType.TEXT_HTML)
    HomePage show() {
        return HomePage.of(
                markets.upcoming(LocalDate.now(Clock.systemDefaultZone()), NEXT),
                markets.counts(),
                site.count(PageKind.STRUCTURES),
                site.structuresByKind(),
                SERIES.stream()
                        .map(statistics::findById)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
