package fr.jalon.portal.plan;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.reminder.Reminders;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.reminder.News;
import fr.jalon.portal.reminder.NewsDesk;
import fr.jalon.portal.reminder.NewsForm;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a market whose planned date is past, told from the plan, and whether its buyer's member is reminded. */
@Controller(PlanController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class NewsController {
    private static final String NEWS = "/{reference}/nouvelles/{answer}";

    private final PlanAccess access;
    private final NewsDesk news;
    private final Reminders reminders;

    NewsController(PlanAccess access, NewsDesk news, Reminders reminders) {
        this.access = access;
        this.news = news;
        this.reminders = reminders;
    }

    @Get(NEWS)
    HttpResponse<?> ask(String reference, String answer, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlannedMarket market = access.market(desk, reference);
        News.Kind kind = News.Kind.ofPath(answer).orElseThrow(NotFoundException::new);
        return market.status().isAwaited()
                ? Answers.page(FormPage.VIEW, page(desk, market, kind, NewsForm.empty(kind, market), "", visitor))
                : Answers.seeOther(desk.address(""));
    }

    @Post(NEWS)
    HttpResponse<?> tell(
            String reference, String answer, Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlannedMarket market = access.market(desk, reference);
        News.Kind kind = News.Kind.ofPath(answer).orElseThrow(NotFoundException::new);
        if (!market.status().isAwaited()) {
            return Answers.seeOther(desk.address(""));
        }
        NewsForm form = NewsForm.of(kind, market, sent);
        if (form.news().isEmpty()) {
            return Answers.faulty(FormPage.VIEW, page(desk, market, kind, form, "", visitor));
        }
        boolean told = news.tell(
                desk.rights().actor(),
                desk.organisation().id(),
                market,
                form.version(),
                form.news().get(),
                "market.tell");
        return told
                ? Answers.seeOther(desk.address("") + "&fait=nouvelles")
                : HttpResponse.<ModelAndView<FormPage>>status(HttpStatus.CONFLICT)
                        .body(new ModelAndView<>(
                                FormPage.VIEW,
                                page(desk, market, kind, form, Messages.get("reminder.conflict"), visitor)));
    }

    /** Each press says the other of the two. */
    @Post("/rappels")
    HttpResponse<?> remind(Form sent, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        UUID buyer = desk.organisation().id();
        UUID account = desk.rights().actor();
        reminders.want(buyer, account, !reminders.isWanted(buyer, account));
        return Answers.seeOther(desk.address("") + "&fait=rappels");
    }

    private static FormPage page(
            PlanDesk desk, PlannedMarket market, News.Kind kind, NewsForm form, String notice, Visitor visitor) {
        return form.page(
                PlanPage.layout(NewsForm.title(kind)).withJeton(visitor.jeton()),
                notice,
                desk.address("/" + market.reference() + "/nouvelles/" + kind.path()),
                List.of(new Link(Messages.get("plan.back"), desk.address(""))));
    }
}
