package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.SourceComparison;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.portal.error.NotFoundException;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.stream.Stream;

/** Sources that contradict each other, side by side. */
@Controller(ComparisonController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ComparisonController {
    static final String PATH = StatisticController.PATH + "/comparaisons";

    private final StatisticSeriesRepository repository;

    ComparisonController(StatisticSeriesRepository repository) {
        this.repository = repository;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @View("statistic/comparisons")
    ComparisonListPage list() {
        return ComparisonListPage.of(SourceComparison.all());
    }

    @Get("/{slug:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    @View("statistic/comparison")
    ComparisonPage show(String slug) {
        SourceComparison comparison = SourceComparison.ofSlug(slug).orElseThrow(NotFoundException::new);
        return ComparisonPage.of(
                comparison,
                repository.findByIds(Stream.concat(
                                comparison.sides().stream().map(SourceComparison.Side::series),
                                comparison.chart().stream())
                        .distinct()
                        .toList()));
    }
}
