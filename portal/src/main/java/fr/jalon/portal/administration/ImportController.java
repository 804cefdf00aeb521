package fr.jalon.portal.administration;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.imports.ImportRunRepository;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.outbox.RebuildRequestRepository;
import fr.jalon.content.text.SpreadsheetText;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.BadFilterException;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.UUID;
import java.util.stream.Stream;

/** What was imported, and indexes built anew: asked of whoever indexes, through PostgreSQL. */
@Controller(ImportController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ImportController {
    static final String PATH = AdministrationController.PATH + "/imports";

    private static final int RUNS = 50;
    private static final int REQUESTS = 10;

    private final ImportRunRepository runs;
    private final RebuildRequestRepository rebuilds;
    private final AuditRepository audit;

    ImportController(ImportRunRepository runs, RebuildRequestRepository rebuilds, AuditRepository audit) {
        this.runs = runs;
        this.rebuilds = rebuilds;
        this.audit = audit;
    }

    @Get
    @View("administration/imports")
    ImportPage show(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        visitor.requiredAdministrator();
        return ImportPage.of(rebuilds.findLast(REQUESTS), runs.findLast(RUNS), fait, visitor.jeton());
    }

    @Get("/{number}/refus")
    @View("administration/refused")
    RefusedRowsPage refused(long number, Visitor visitor) {
        visitor.requiredAdministrator();
        return RefusedRowsPage.of(runs.find(number).orElseThrow(NotFoundException::new), runs.findRefused(number));
    }

    /** For a spreadsheet: a line a reason. */
    @Get("/{number}/refus.csv")
    @Produces(MediaType.ALL)
    HttpResponse<String> refusedCsv(long number, Visitor visitor) {
        visitor.requiredAdministrator();
        runs.find(number).orElseThrow(NotFoundException::new);
        StringBuilder csv = new StringBuilder("\ufeffligne;colonne;raison\r\n");
        runs.findRefused(number).forEach(row -> row.faults().forEach(fault -> csv.append(row.line())
                .append(';')
                .append(cell(fault.column()))
                .append(';')
                .append(cell(fault.reason()))
                .append("\r\n")));
        return HttpResponse.ok(csv.toString())
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"lignes-refusees-" + number + ".csv\"");
    }

    /** What begins like a formula is text: a spreadsheet must not run what a file said. */
    private static String cell(String text) {
        return '"' + SpreadsheetText.defuse(text).replace("\"", "\"\"") + '"';
    }

    @Post("/reindexer")
    HttpResponse<?> rebuild(Form form, Visitor visitor) {
        UUID by = visitor.requiredAdministrator().id();
        IndexContract index = Stream.of(IndexContract.values())
                .filter(one -> one.kind().equals(form.text("index")))
                .findFirst()
                .orElseThrow(() -> new BadFilterException("index", "Cet index n'existe pas."));
        if (!rebuilds.ask(index.kind())) {
            return Answers.seeOther(PATH + "?fait=deja");
        }
        audit.add(by, null, "index.rebuild", index.alias(), "");
        return Answers.seeOther(PATH + "?fait=demandee");
    }
}
