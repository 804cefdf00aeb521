package fr.jalon.portal.summary;

import fr.jalon.content.structure.visit.VisitRepository;
import fr.jalon.content.structure.visit.VisitRepository.Subscription;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.OneClick;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Stops the monthly summary from the mail, without signing in, and takes it up again. */
@Controller(SummaryController.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SummaryController {
    static final String PATH = "/bilan-mensuel";

    private final VisitRepository visits;

    SummaryController(VisitRepository visits) {
        this.visits = visits;
    }

    /** Mail programs open links on their own: a button is what stops it. */
    @Get
    HttpResponse<?> ask(String token, Visitor visitor) {
        return Answers.page(FormPage.VIEW, page(token, "", visitor));
    }

    @Post
    @OneClick
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> change(String token, Form form, Visitor visitor) {
        boolean stop = !form.text("choix").equals("reprendre");
        if (visits.stop(token, stop) == 0) {
            throw new NotFoundException();
        }
        String done = Messages.get(stop ? "summary.stopped" : "summary.taken-up");
        return Answers.page(FormPage.VIEW, page(token, done, visitor));
    }

    private FormPage page(String token, String notice, Visitor visitor) {
        Subscription subscription = visits.findSubscription(token).orElseThrow(NotFoundException::new);
        String state = subscription.stopped() ? "again" : "stop";
        String title = Messages.get("summary.title");
        return new FormPage(
                Layout.unlisted(title, title).withJeton(visitor.jeton()),
                Messages.get("summary." + state + ".lead", subscription.name()),
                notice,
                PATH + "/" + token,
                List.of(Field.hidden("choix", subscription.stopped() ? "reprendre" : "arreter")),
                Messages.get("summary." + state + ".submit"),
                List.of(new Link(Messages.get("page.home"), "/")));
    }
}
