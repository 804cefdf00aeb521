package fr.jalon.portal.plan;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.imports.PlanDraft;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.market.imports.PlanSheet;
import fr.jalon.content.reminder.Reminders;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a buyer: its markets by state, as a spreadsheet, and the end of one that is given up. */
@Controller(PlanController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PlanController {
    static final String PATH = "/espace/marches";

    private static final String REFERENCE = "/{reference}";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WITHDRAW = "plan/withdraw";
    private static final String DELETE = "plan/delete";

    private final PlanAccess access;
    private final PlanDraftRepository drafts;
    private final PlanPublication publication;
    private final Reminders reminders;

    PlanController(PlanAccess access, PlanDraftRepository drafts, PlanPublication publication, Reminders reminders) {
        this.access = access;
        this.drafts = drafts;
        this.publication = publication;
        this.reminders = reminders;
    }

    @Get
    @View("plan/list")
    PlanPage list(
            Visitor visitor, @QueryValue @Nullable UUID organisation, @QueryValue(defaultValue = "") String fait) {
        Optional<PlanDesk> desk = access.desk(visitor, organisation);
        List<PlannedMarket> plan = desk.map(access::plan).orElse(List.of());
        List<PlanDraft> open = desk.filter(one -> !one.locked())
                .map(one -> drafts.ofBuyer(one.buyer().siren()))
                .orElse(List.of());
        boolean reminded = desk.map(one ->
                        reminders.isWanted(one.organisation().id(), one.rights().actor()))
                .orElse(true);
        return PlanPage.of(desk.orElse(null), access.buyers(visitor), plan, open, reminded, fait, visitor.jeton());
    }

    @Get("/programmation.xlsx")
    HttpResponse<byte[]> export(
            Visitor visitor, @QueryValue @Nullable UUID organisation, @QueryValue(defaultValue = "") String forme)
            throws IOException {
        PlanDesk desk = access.required(visitor, organisation);
        PlanSheet.Form form = forme.equals("approch") ? PlanSheet.Form.APPROCH : PlanSheet.Form.TEMPLATE;
        return sheet(access.plan(desk), form, "programmation.xlsx");
    }

    @Get("/modele.xlsx")
    HttpResponse<byte[]> template(Visitor visitor) throws IOException {
        visitor.required();
        return sheet(List.of(), PlanSheet.Form.TEMPLATE, "modele-programmation.xlsx");
    }

    @Get(REFERENCE + "/abandonner")
    @View(WITHDRAW)
    WithdrawPage ask(String reference, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        return WithdrawPage.of(desk, access.market(desk, reference), "", "", visitor.jeton());
    }

    @Post(REFERENCE + "/abandonner")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(String reference, Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlannedMarket market = access.market(desk, reference);
        String reason = form.text("motif");
        String fault = reason.isEmpty() || reason.length() > WithdrawPage.LONGEST
                ? Messages.get("plan.withdraw.reason.fault", WithdrawPage.LONGEST)
                : !form.text("version").equals(String.valueOf(market.revision().version()))
                        ? Messages.get("plan.withdraw.conflict")
                        : "";
        if (!fault.isEmpty()) {
            return Answers.faulty(WITHDRAW, WithdrawPage.of(desk, market, reason, fault, visitor.jeton()));
        }
        if (!PlanPublication.ends(market)) {
            return Answers.seeOther(desk.address(""));
        }
        return publication.withdraw(desk, market, market.revision().version(), reason)
                ? Answers.seeOther(desk.address("") + "&fait=abandonne")
                : Answers.faulty(
                        WITHDRAW,
                        WithdrawPage.of(desk, market, reason, Messages.get("plan.withdraw.conflict"), visitor.jeton()));
    }

    @Get(REFERENCE + "/supprimer")
    @View(DELETE)
    DeletePage askDeletion(String reference, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        return DeletePage.of(desk, draft(desk, reference), "", visitor.jeton());
    }

    @Post(REFERENCE + "/supprimer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(String reference, Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlannedMarket market = draft(desk, reference);
        long version = market.revision().version();
        return form.text("version").equals(String.valueOf(version)) && publication.delete(desk, market, version)
                ? Answers.seeOther(desk.address("") + "&fait=supprime")
                : Answers.faulty(
                        DELETE, DeletePage.of(desk, market, Messages.get("plan.delete.conflict"), visitor.jeton()));
    }

    /** What is public or waits for the operator is given up with its reason, never deleted. */
    private PlannedMarket draft(PlanDesk desk, String reference) {
        PlannedMarket market = access.market(desk, reference);
        if (market.status() != MarketStatus.DRAFT) {
            throw new NotFoundException();
        }
        return market;
    }

    private static HttpResponse<byte[]> sheet(List<PlannedMarket> plan, PlanSheet.Form form, String name)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanSheet.write(plan, form, out);
        return HttpResponse.ok(out.toByteArray())
                .contentType(MediaType.of(XLSX))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
