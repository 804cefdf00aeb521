package fr.jalon.portal.report;

import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.report.Report;
import fr.jalon.content.report.ReportDecision;
import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.util.UUID;

/** What was reported, for moderators and administrators: the longest waiting first, and one decision each. */
@Controller(ReportQueueController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReportQueueController {
    static final String PATH = "/administration/signalements";

    private static final String VIEW = "report/decide";
    private static final int SIZE = 20;

    private final ReportRepository reports;
    private final ReportDesk desk;
    private final MembershipRegister register;

    ReportQueueController(ReportRepository reports, ReportDesk desk, MembershipRegister register) {
        this.reports = reports;
        this.desk = desk;
        this.register = register;
    }

    @Get
    @View("report/queue")
    ReportQueuePage list(
            Visitor visitor,
            @QueryValue(defaultValue = "") String etat,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "") String fait) {
        visitor.requiredModerator();
        boolean decided = etat.equals("decides");
        int number = Math.clamp(page, 1, 1000);
        int from = (number - 1) * SIZE;
        long total = decided ? reports.countDecided() : reports.countWaiting();
        return ReportQueuePage.of(
                decided,
                decided ? reports.findDecided(SIZE, from) : reports.findWaiting(SIZE, from),
                number,
                (int) ((total + SIZE - 1) / SIZE),
                fait);
    }

    @Get("/{report}")
    HttpResponse<?> show(UUID report, Visitor visitor) {
        visitor.requiredModerator();
        return Answers.page(VIEW, ReportDecisionPage.of(find(report), "", "", false, visitor.jeton()));
    }

    @Post("/{report}")
    HttpResponse<?> decide(UUID report, Form form, Visitor visitor) {
        Rights rights = register.rightsOf(visitor.requiredModerator());
        Report found = find(report);
        String choice = form.text("decision");
        String reason = form.text("motif");
        ReportDecisionPage page = ReportDecisionPage.of(found, choice, reason, true, visitor.jeton());
        if (found.waits() && !page.errors().isEmpty()) {
            return Answers.faulty(VIEW, page);
        }
        boolean done = found.waits()
                && desk.decide(rights, found, ReportDecision.ofCode(choice).orElseThrow(), reason)
                        .isPresent();
        return done
                ? Answers.seeOther(PATH + "?fait=decide")
                : HttpResponse.<ModelAndView<ReportDecisionPage>>status(HttpStatus.CONFLICT)
                        .body(new ModelAndView<>(
                                VIEW,
                                ReportDecisionPage.of(find(report), "", reason, false, visitor.jeton())
                                        .late()));
    }

    private Report find(UUID id) {
        return reports.find(id).orElseThrow(NotFoundException::new);
    }
}
