package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.search.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;

/** Statistics in the API: the list of the series, all at once, and each as its data address gives it. */
@Controller(Api.ROOT + "/statistics")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatisticApi {
    private static final String WORDS = "q";
    private static final String QUESTION = "question";

    private final StatisticSeriesRepository repository;

    StatisticApi(StatisticSeriesRepository repository) {
        this.repository = repository;
    }

    @Get
    SeriesListJson list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request.getParameters(), Set.of(WORDS, QUESTION));
        return SeriesListJson.of(
                repository.search(parameters.one(WORDS).orElse("")),
                parameters.code(QUESTION, CitizenQuestion::ofCode).orElse(null));
    }

    @Get("/{slug:[a-z0-9-]+}")
    SeriesJson show(String slug) {
        return SeriesJson.of(
                repository.findById(slug).orElseThrow(NotFoundException::new),
                repository.revisions(slug).getFirst());
    }
}
