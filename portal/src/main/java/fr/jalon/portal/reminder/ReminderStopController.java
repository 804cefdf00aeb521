package fr.jalon.portal.reminder;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.reminder.Reminders;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.form.OneClick;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The link at the end of a reminder: no more of them for this person and this organisation, or again. */
@Controller(ReminderStopController.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReminderStopController {
    static final String PATH = "/arret-rappels";

    private final Reminders reminders;
    private final OrganisationRepository organisations;

    ReminderStopController(Reminders reminders, OrganisationRepository organisations) {
        this.reminders = reminders;
        this.organisations = organisations;
    }

    @Get
    HttpResponse<?> ask(String token, Visitor visitor) {
        return answer(token, null, visitor);
    }

    /** Each press of the button says the other of the two; a mail program only stops, and is not led elsewhere (RFC 8058). */
    @Post
    @OneClick
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> change(String token, Form form, Visitor visitor) {
        return answer(token, form, visitor);
    }

    private HttpResponse<?> answer(String token, @Nullable Form form, Visitor visitor) {
        Reminders.Stop stop = reminders.stop(token).orElse(null);
        Organisation organisation = stop == null
                ? null
                : organisations.findById(stop.organisation()).orElse(null);
        if (stop == null || organisation == null) {
            return gone();
        }
        if (form != null) {
            reminders.want(
                    stop.organisation(), stop.account(), form.text("rappels").equals("oui"));
            if (!form.has(OneClick.FIELD)) {
                return Answers.seeOther(PATH + "/" + token);
            }
        }
        boolean wanted = reminders.isWanted(stop.organisation(), stop.account());
        String said = wanted ? "wanted" : "refused";
        String title = Messages.get("reminder.stop.title");
        return Answers.page(
                FormPage.VIEW,
                new FormPage(
                        Layout.unlisted(title, title).withJeton(visitor.jeton()),
                        Messages.get("reminder.stop." + said, organisation.name()),
                        "",
                        PATH + "/" + token,
                        List.of(Field.hidden("rappels", wanted ? "non" : "oui")),
                        Messages.get("reminder.stop." + said + ".submit"),
                        List.of()));
    }

    private static HttpResponse<?> gone() {
        String title = Messages.get("reminder.stop.gone.title");
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                Layout.unlisted(title, title), Messages.get("reminder.stop.gone.text"), "", List.of()))
                .status(HttpStatus.GONE);
    }
}
