package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.QuestionSheet;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.portal.error.NotFoundException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.net.URI;

/** The questions of citizens, each with its answer in figures. */
@Controller(StatisticController.PATH + "/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuestionController {
    private final StatisticSeriesRepository repository;

    QuestionController(StatisticSeriesRepository repository) {
        this.repository = repository;
    }

    @Get
    HttpResponse<?> list() {
        return HttpResponse.redirect(URI.create(StatisticController.PATH));
    }

    @Get("/{slug:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    @View("statistic/question")
    QuestionPage show(String slug) {
        CitizenQuestion question = CitizenQuestion.ofCode(slug).orElseThrow(NotFoundException::new);
        return QuestionPage.of(QuestionSheet.of(question), repository.all());
    }
}
