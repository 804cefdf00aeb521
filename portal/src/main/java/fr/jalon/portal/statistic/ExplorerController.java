package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.portal.search.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Figures chosen by whoever asks: a page and the same as CSV, under an address that says the choice. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExplorerController {
    private final StatisticSeriesRepository repository;

    ExplorerController(StatisticSeriesRepository repository) {
        this.repository = repository;
    }

    @Get(ExplorerQuery.PATH)
    @Produces(MediaType.TEXT_HTML)
    @View("statistic/explorer")
    ExplorerPage show(HttpRequest<?> request) {
        ExplorerQuery query = ExplorerQuery.of(request.getParameters());
        return ExplorerPage.of(
                query, chosen(query), query.words().isEmpty() ? List.of() : repository.search(query.words()));
    }

    @Get(ExplorerQuery.PATH + ".csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<String> csv(HttpRequest<?> request) {
        ExplorerQuery query = ExplorerQuery.of(request.getParameters());
        return HttpResponse.ok(ExplorerCsv.of(query, chosen(query)))
                .header("Content-Disposition", "attachment; filename=\"chiffres-choisis.csv\"");
    }

    private List<StatisticSeries> chosen(ExplorerQuery query) {
        List<StatisticSeries> chosen = repository.findByIds(query.series());
        refuseUnknown(ExplorerQuery.SERIES, query.series(), chosen.stream().map(StatisticSeries::id));
        refuseUnknown(
                ExplorerQuery.TERRITORY,
                query.territories(),
                of(chosen, figure -> Stream.of(ExplorerQuery.code(figure.territory()))));
        refuseUnknown(ExplorerQuery.PERIOD, query.periods(), of(chosen, figure -> Stream.of(figure.period())));
        refuseUnknown(ExplorerQuery.DIMENSION, query.dimensions(), of(chosen, figure -> figure.dimensions().stream()
                .map(ExplorerQuery::code)));
        return chosen;
    }

    private static Stream<String> of(List<StatisticSeries> series, Function<Observation, Stream<String>> codes) {
        return series.stream().flatMap(one -> one.observations().stream()).flatMap(codes);
    }

    /** A choice that no chosen series has would leave figures out without a word. */
    private static void refuseUnknown(String name, List<String> asked, Stream<String> there) {
        List<String> known = there.distinct().toList();
        asked.stream().filter(value -> !known.contains(value)).findFirst().ifPresent(value -> {
            throw Parameters.refusal(name, value, "cette valeur n’existe pas dans les séries choisies.");
        });
    }
}
