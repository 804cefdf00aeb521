package fr.jalon.portal.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.jalon.content.figure.ComputedFigure;
import fr.jalon.content.figure.LiveFigure;
import fr.jalon.content.figure.LiveFigureRepository;
import fr.jalon.portal.error.BadFilterException;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.CsvDownload;
import fr.jalon.portal.search.YesNo;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of our own: their list, each of them, the same as data; of real entries, or of the demonstration's. */
@Controller(LiveFigureController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LiveFigureController {
    static final String PATH = "/statistiques/en-direct";

    private static final String CODE = "/{code:[a-z0-9-]+}";

    private final LiveFigureRepository figures;

    LiveFigureController(LiveFigureRepository figures) {
        this.figures = figures;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @View("figure/list")
    LiveFigureListPage list(@Nullable @QueryValue String demonstration) {
        boolean shown = isYes(demonstration);
        return LiveFigureListPage.of(figures.find(List.of(LiveFigure.values()), shown), shown);
    }

    @Get(CODE)
    @Produces(MediaType.TEXT_HTML)
    @View("figure/show")
    LiveFigurePage show(String code, @Nullable @QueryValue String demonstration) {
        LiveFigure figure = figure(code);
        boolean shown = isYes(demonstration);
        return LiveFigurePage.of(figure, figures.find(figure, shown).orElse(null), shown);
    }

    @Get(CODE + ".json")
    @Produces(MediaType.APPLICATION_JSON)
    LiveFigureJson json(String code, @Nullable @QueryValue String demonstration) {
        LiveFigure figure = figure(code);
        boolean shown = isYes(demonstration);
        return LiveFigureJson.of(figure, figures.find(figure, shown).orElse(null), shown);
    }

    @Get(CODE + ".csv")
    @Produces("text/csv;charset=utf-8")
    HttpResponse<String> csv(String code, @Nullable @QueryValue String demonstration) {
        LiveFigure figure = figure(code);
        boolean shown = isYes(demonstration);
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("key", "label", "items", "value", "demonstration");
        figures.find(figure, shown).stream()
                .map(ComputedFigure::rows)
                .flatMap(List::stream)
                .forEach(row -> csv.writeRecord(Stream.of(
                                row.key(),
                                FigureLabels.label(figure, row),
                                Long.toString(row.items()),
                                row.value() == null ? "" : row.value().toPlainString(),
                                Boolean.toString(shown))
                        .map(CsvDownload::safe)
                        .toList()));
        return HttpResponse.ok(text.toString())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + figure.code() + (shown ? "-demonstration" : "") + ".csv\"");
    }

    private static LiveFigure figure(String code) {
        return LiveFigure.ofCode(code).orElseThrow(NotFoundException::new);
    }

    private static boolean isYes(@Nullable String demonstration) {
        return demonstration != null
                && !demonstration.isEmpty()
                && YesNo.ofCode(demonstration)
                                .orElseThrow(() -> new BadFilterException(
                                        "demonstration", Messages.get("figure.badDemonstration")))
                        == YesNo.YES;
    }
}
