package fr.jalon.portal.interest;

import fr.jalon.content.interest.InterestRepository;
import fr.jalon.content.interest.InterestRepository.Digest;
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

/** Stops the daily mail of new interest for one member of a buyer, without signing in, and takes it up again. */
@Controller(InterestDigestController.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class InterestDigestController {
    static final String PATH = "/courriel-interets";

    private final InterestRepository interests;

    InterestDigestController(InterestRepository interests) {
        this.interests = interests;
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
        if (interests.stop(token, stop) == 0) {
            throw new NotFoundException();
        }
        String done = Messages.get(stop ? "interest.digest.stopped" : "interest.digest.taken-up");
        return Answers.page(FormPage.VIEW, page(token, done, visitor));
    }

    private FormPage page(String token, String notice, Visitor visitor) {
        Digest digest = interests.findDigest(token).orElseThrow(NotFoundException::new);
        String state = digest.stopped() ? "again" : "stop";
        String title = Messages.get("interest.digest.title");
        return new FormPage(
                Layout.unlisted(title, title).withJeton(visitor.jeton()),
                Messages.get("interest.digest." + state + ".lead", digest.organisation()),
                notice,
                PATH + "/" + token,
                List.of(Field.hidden("choix", digest.stopped() ? "reprendre" : "arreter")),
                Messages.get("interest.digest." + state + ".submit"),
                List.of(new Link(Messages.get("page.home"), "/")));
    }
}
