package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.StatisticRevision;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.portal.error.BadFilterException;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.SecurityHeaders;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statistics, from PostgreSQL alone: their list, each series, the same in other forms, and for frames elsewhere. */
@Controller(StatisticController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatisticController {
    static final String PATH = "/statistiques";

    private static final String SLUG = "/{slug:[a-z0-9-]+}";
    private static final String RELEASE = SLUG + "/versions/{number:[0-9]+}";
    private static final int LONGEST_TEXT = 200;

    private final StatisticSeriesRepository repository;
    private final String base;

    StatisticController(StatisticSeriesRepository repository, BaseUrl base) {
        this.repository = repository;
        this.base = base.toString();
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(@Nullable @QueryValue String q, @Nullable @QueryValue String question) {
        String text = q == null ? "" : q.strip();
        if (text.length() > LONGEST_TEXT) {
            throw new BadFilterException("q", Messages.get("statistic.list.tooLong", LONGEST_TEXT));
        }
        CitizenQuestion asked = question == null || question.isEmpty()
                ? null
                : CitizenQuestion.ofCode(question)
                        .orElseThrow(() ->
                                new BadFilterException("question", Messages.get("statistic.list.unknownQuestion")));
        if (text.isEmpty() && asked != null) {
            return HttpResponse.redirect(URI.create(QuestionPage.path(asked)));
        }
        return HttpResponse.ok(new ModelAndView<>(
                "statistic/list",
                text.isEmpty()
                        ? StatisticListPage.of(repository.all(), repository.size())
                        : StatisticListPage.found(text, asked, repository.search(text), repository.size())));
    }

    @Get(SLUG)
    @Produces(MediaType.TEXT_HTML)
    @View("statistic/show")
    StatisticPage show(String slug) {
        return StatisticPage.of(find(slug), repository.revisions(slug));
    }

    /** A former release, where it stays readable; the last one is at the address of the series. */
    @Get(RELEASE)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> release(String slug, int number) {
        List<StatisticRevision> revisions = repository.revisions(slug);
        if (!revisions.isEmpty() && revisions.getFirst().number() == number) {
            return HttpResponse.temporaryRedirect(URI.create(PATH + "/" + slug));
        }
        StatisticRevision shown = revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return HttpResponse.ok(
                new ModelAndView<>("statistic/show", StatisticPage.of(findRelease(slug, number), revisions, shown)));
    }

    @Get(RELEASE + ".csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<String> releaseCsv(String slug, int number) {
        return HttpResponse.ok(SeriesCsv.of(findRelease(slug, number)))
                .header("Content-Disposition", "attachment; filename=\"" + slug + "-v" + number + ".csv\"");
    }

    private StatisticSeries findRelease(String slug, int number) {
        return repository.findRelease(slug, number).orElseThrow(NotFoundException::new);
    }

    @Get(SLUG + ".json")
    @Produces(MediaType.APPLICATION_JSON)
    SeriesJson json(String slug) {
        return SeriesJson.of(find(slug), repository.revisions(slug).getFirst());
    }

    @Get(SLUG + ".csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<String> csv(String slug) {
        return HttpResponse.ok(SeriesCsv.of(find(slug)))
                .header("Content-Disposition", "attachment; filename=\"" + slug + ".csv\"");
    }

    @Get(SLUG + ".xlsx")
    @Produces(SeriesXlsx.TYPE)
    HttpResponse<byte[]> xlsx(String slug) {
        StatisticSeries series = find(slug);
        return HttpResponse.ok(SeriesXlsx.of(series, repository.revisions(slug).getFirst(), base + PATH + "/" + slug))
                .header("Content-Disposition", "attachment; filename=\"" + slug + ".xlsx\"");
    }

    @Get(SLUG + ".svg")
    @Produces("image/svg+xml")
    String svg(String slug) {
        return drawn(slug);
    }

    @Get(SLUG + ".png")
    @Produces("image/png")
    HttpResponse<byte[]> png(String slug) {
        return HttpResponse.ok(ChartPng.of(drawn(slug)));
    }

    /** What other sites show in a frame of theirs. */
    @Get(SLUG + "/integrer")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> embed(String slug) {
        return SecurityHeaders.frameable(HttpResponse.ok(
                new ModelAndView<>("statistic/embed", EmbedPage.of(find(slug), repository.revisions(slug)))));
    }

    private String drawn(String slug) {
        return SeriesChart.of(find(slug)).orElseThrow(NotFoundException::new).draw(ChartWidth.WIDE);
    }

    private StatisticSeries find(String slug) {
        return repository.findById(slug).orElseThrow(NotFoundException::new);
    }
}
