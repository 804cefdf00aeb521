package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.market.act.ActImport;
import fr.jalon.content.market.act.ActReport;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices and awards of a buyer, the markets they may belong to, and what the buyer says of it. */
@Controller(ActController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ActController {
    static final String PATH = PlanController.PATH + "/rapprochements";
    static final String VIEW = "plan/acts";

    private final PlanAccess access;
    private final ActImport imports;
    private final ActLinks links;
    private final AuditRepository audit;

    ActController(PlanAccess access, ActImport imports, ActLinks links, AuditRepository audit) {
        this.access = access;
        this.imports = imports;
        this.links = links;
        this.audit = audit;
    }

    @Get
    @View(VIEW)
    ActsPage show(
            Visitor visitor,
            @QueryValue @Nullable UUID organisation,
            @QueryValue(value = ActSearch.ACT, defaultValue = "") String act,
            @QueryValue(value = ActSearch.MARKET, defaultValue = "") String market,
            @QueryValue(defaultValue = "") String fait) {
        return links.page(
                desk(visitor, organisation), ActSearch.of(act, market), ActsPage.Sent.done(fait), visitor.jeton());
    }

    /** The same file again changes nothing: the account of it is shown at once, tried or not. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            @Part("fichier") @Nullable CompletedFileUpload file,
            @Part("essai") @Nullable String dry,
            Form proof,
            Visitor visitor,
            @QueryValue @Nullable UUID organisation)
            throws IOException {
        ActDesk desk = desk(visitor, organisation);
        if (file == null || file.getSize() == 0) {
            return faulty(desk, visitor, Messages.get("plan.acts.file.missing"));
        }
        ImportOptions options =
                new ImportOptions(dry != null, Messages.get("plan.acts.source"), LocalDate.now(FrenchTime.ZONE));
        String siren = desk.buyer().siren();
        try (InputStream content = file.getInputStream()) {
            ActReport report = imports.run(content, options, siren);
            if (!options.dryRun()) {
                audit.add(desk.actor(), desk.organisation(), "market.acts", siren, report.summary());
            }
            return Answers.page(VIEW, links.page(desk, ActSearch.NONE, ActsPage.Sent.read(report), visitor.jeton()));
        } catch (ImportException e) {
            return faulty(desk, visitor, String.valueOf(e.getMessage()));
        }
    }

    @Post("/decider")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        return Answers.seeOther(links.decide(desk(visitor, organisation), form));
    }

    private HttpResponse<?> faulty(ActDesk desk, Visitor visitor, String fault) {
        return Answers.faulty(VIEW, links.page(desk, ActSearch.NONE, ActsPage.Sent.faulty(fault), visitor.jeton()));
    }

    private ActDesk desk(Visitor visitor, @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        UUID id = desk.organisation().id();
        return new ActDesk(
                desk.buyer(),
                desk.rights().actor(),
                id,
                PATH,
                Field.hidden("organisation", id.toString()),
                PlanPage.layout(Messages.get("plan.acts.title")),
                new Link(Messages.get("plan.back"), desk.address("")),
                true);
    }
}
