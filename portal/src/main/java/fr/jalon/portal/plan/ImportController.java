package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.imports.PlanImport;
import fr.jalon.content.market.imports.PlanImportRepository;
import fr.jalon.content.market.imports.PlanImports;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Takes a buyer's spreadsheet: sent, read while one waits, looked at, applied or left, undone. */
@Controller(ImportController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ImportController {
    static final String PATH = PlanController.PATH + "/importer";

    private static final String VIEW = "plan/import";
    private static final int SHOWN = 10;

    private final PlanAccess access;
    private final PlanImports imports;
    private final PlanImportRepository repository;
    private final AuditRepository audit;
    private final ExecutorService background;

    ImportController(
            PlanAccess access,
            PlanImports imports,
            PlanImportRepository repository,
            AuditRepository audit,
            @Named(TaskExecutors.IO) ExecutorService background) {
        this.access = access;
        this.imports = imports;
        this.repository = repository;
        this.audit = audit;
        this.background = background;
    }

    @Get
    @View(VIEW)
    ImportPage ask(Visitor visitor, @QueryValue @Nullable UUID organisation) {
        return page(access.required(visitor, organisation), "", visitor);
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            @Part("fichier") @Nullable CompletedFileUpload file,
            Form proof,
            Visitor visitor,
            @QueryValue @Nullable UUID organisation)
            throws IOException {
        PlanDesk desk = access.required(visitor, organisation);
        if (file == null || file.getSize() == 0) {
            return Answers.faulty(VIEW, page(desk, Messages.get("plan.import.file.missing"), visitor));
        }
        if (file.getSize() > PlanImports.LIMITS.bytes()) {
            return Answers.faulty(VIEW, page(desk, Messages.get("plan.import.file.heavy"), visitor));
        }
        UUID id = imports.upload(desk.buyer(), name(file), file.getBytes());
        background.execute(() -> imports.read(id, desk.buyer(), desk.publishes()));
        return Answers.seeOther(desk.address("/importer/" + id));
    }

    @Get("/{run}")
    MutableHttpResponse<?> show(
            UUID run,
            Visitor visitor,
            @QueryValue @Nullable UUID organisation,
            @QueryValue(defaultValue = "1") int page) {
        PlanDesk desk = access.required(visitor, organisation);
        PlanImport sent = find(desk, run);
        int number = Math.clamp(page, 1, 100);
        MutableHttpResponse<?> answer = Answers.page(
                "plan/preview",
                PreviewPage.of(
                        desk,
                        sent,
                        repository.lines(run, (number - 1) * PreviewPage.SIZE, PreviewPage.SIZE),
                        number,
                        visitor.jeton()));
        // Looks again by itself, without a script.
        return sent.isRunning(Instant.now()) ? answer.header("Refresh", "2") : answer;
    }

    @Post("/{run}/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(UUID run, String action, Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlanImport sent = find(desk, run);
        switch (action) {
            case "arreter" -> repository.stop(run);
            case "appliquer" -> {
                audit(desk, "market.import", sent);
                background.execute(() -> imports.apply(run, desk.buyer(), desk.publishes()));
            }
            case "defaire" -> {
                audit(desk, "market.import.undo", sent);
                imports.undo(run);
            }
            default -> throw new NotFoundException();
        }
        return Answers.seeOther(desk.address("/importer/" + run));
    }

    private void audit(PlanDesk desk, String action, PlanImport run) {
        audit.add(
                desk.rights().actor(),
                desk.organisation().id(),
                action,
                run.fileName(),
                run.id().toString());
    }

    private PlanImport find(PlanDesk desk, UUID id) {
        return repository.find(id, desk.buyer().siren()).orElseThrow(NotFoundException::new);
    }

    private ImportPage page(PlanDesk desk, String fault, Visitor visitor) {
        return ImportPage.of(desk, repository.last(desk.buyer().siren(), SHOWN), fault, visitor.jeton());
    }

    private static String name(CompletedFileUpload file) {
        String name = file.getFilename() == null
                ? ""
                : file.getFilename().replaceAll("[\\p{Cntrl}]", "").strip();
        return name.isEmpty() ? Messages.get("plan.import.file") : name.substring(0, Math.min(name.length(), 120));
    }
}
