package fr.jalon.portal.alert;

import fr.jalon.portal.account.Visitor;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What alerts are, and the form that sends an address the link to its own. */
@Controller(AlertsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AlertsController {
    static final String PATH = "/alertes";

    private final AlertDesk desk;

    AlertsController(AlertDesk desk) {
        this.desk = desk;
    }

    @Get
    HttpResponse<?> about(Visitor visitor) {
        return Answers.page(AlertsPage.VIEW, AlertsPage.of(AskForm.of(""), visitor.jeton()));
    }

    /** The same answer whether the address is known or not. */
    @Post
    HttpResponse<?> find(Form sent, Visitor visitor) {
        AskForm form = AskForm.ofMail(sent);
        if (!form.isRight()) {
            return Answers.faulty(AlertsPage.VIEW, AlertsPage.of(form, visitor.jeton()));
        }
        desk.remind(form.mail());
        return AskController.said("found", HttpStatus.OK, AskController.about());
    }
}
