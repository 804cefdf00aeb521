package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.act.ActImport;
import fr.jalon.content.market.act.ActKind;
import fr.jalon.content.market.act.ActMatching;
import fr.jalon.content.market.act.ActReport;
import fr.jalon.content.market.act.MarketAct;
import fr.jalon.content.market.act.MarketActRepository;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.content.market.act.PublishedActRepository;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices and awards of a buyer, the markets they may belong to, and what the buyer says of it. */
@Controller(ActController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ActController {
    static final String PATH = PlanController.PATH + "/rapprochements";

    private static final String VIEW = "plan/acts";
    private static final String ALREADY = "deja";
    /** Older acts belong to no market that is planned here. */
    private static final int YEARS = 4;

    private static final int MOST = 2000;

    private final PlanAccess access;
    private final ActImport imports;
    private final PublishedActRepository acts;
    private final MarketActRepository links;
    private final AuditRepository audit;

    ActController(
            PlanAccess access,
            ActImport imports,
            PublishedActRepository acts,
            MarketActRepository links,
            AuditRepository audit) {
        this.access = access;
        this.imports = imports;
        this.acts = acts;
        this.links = links;
        this.audit = audit;
    }

    @Get
    @View(VIEW)
    ActsPage show(
            Visitor visitor, @QueryValue @Nullable UUID organisation, @QueryValue(defaultValue = "") String fait) {
        PlanDesk desk = access.required(visitor, organisation);
        return page(desk, visitor, fait, "", null);
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
        PlanDesk desk = access.required(visitor, organisation);
        if (file == null || file.getSize() == 0) {
            return Answers.faulty(VIEW, page(desk, visitor, "", Messages.get("plan.acts.file.missing"), null));
        }
        ImportOptions options =
                new ImportOptions(dry != null, Messages.get("plan.acts.source"), LocalDate.now(FrenchTime.ZONE));
        try (InputStream content = file.getInputStream()) {
            ActReport report = imports.run(content, options, desk.buyer().siren());
            if (!options.dryRun()) {
                audit(desk, "market.acts", desk.buyer().siren(), report.summary());
            }
            return Answers.page(VIEW, page(desk, visitor, "", "", report));
        } catch (ImportException e) {
            return Answers.faulty(VIEW, page(desk, visitor, "", String.valueOf(e.getMessage()), null));
        }
    }

    @Post("/decider")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PublishedAct act = acts.find(form.text("acte"), desk.buyer().siren()).orElseThrow(NotFoundException::new);
        PlannedMarket market = access.market(desk, form.text("marche"));
        String done =
                switch (form.text("decision")) {
                    case "confirmer" -> {
                        String awarding = form.has("attribue") ? awarding(act) : null;
                        yield links.decide(market, act.id(), true, awarding) ? "confirme" : ALREADY;
                    }
                    case "ecarter" -> links.decide(market, act.id(), false, null) ? "ecarte" : ALREADY;
                    case "annuler" -> {
                        links.takeBack(market, act.id(), Messages.get("plan.acts.taken-back"));
                        yield "annule";
                    }
                    default -> throw new NotFoundException();
                };
        if (!done.equals(ALREADY)) {
            audit(desk, "market.act." + done, market.reference(), act.number());
        }
        return Answers.seeOther(desk.address("/rapprochements") + "&fait=" + done);
    }

    private static @Nullable String awarding(PublishedAct act) {
        return act.what() == ActKind.AWARD
                ? Messages.get("plan.acts.awarded", Typography.day(act.day()), act.number())
                : null;
    }

    private ActsPage page(PlanDesk desk, Visitor visitor, String done, String fault, @Nullable ActReport report) {
        List<PublishedAct> found = acts.findOfBuyer(
                desk.buyer().siren(), LocalDate.now(FrenchTime.ZONE).minusYears(YEARS), MOST);
        List<MarketAct> said = links.ofBuyer(desk.buyer().siren());
        List<PlannedMarket> plan = access.plan(desk);
        return ActsPage.of(
                desk,
                found,
                ActMatching.proposals(plan, found, said),
                ActsPage.Said.of(said, found, plan),
                ActsPage.Sent.of(done, fault, report),
                visitor.jeton());
    }

    private void audit(PlanDesk desk, String action, String subject, String detail) {
        audit.add(desk.rights().actor(), desk.organisation().id(), action, subject, detail);
    }
}
