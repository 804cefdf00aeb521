package fr.jalon.portal.alert;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.alert.Alert;
import fr.jalon.content.alert.Alerts;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpRequest;
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
import java.util.Locale;
import java.util.Optional;

/** The form of an alert, with the filters of the search it comes from, and the link by which the address confirms. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AskController {
    static final String PATH = AlertsController.PATH + "/nouvelle";
    static final String CONFIRM = AlertsController.PATH + "/confirmer";

    private final AlertDesk desk;
    private final Alerts alerts;
    private final Wants wants;

    AskController(AlertDesk desk, Alerts alerts, Wants wants) {
        this.desk = desk;
        this.alerts = alerts;
        this.wants = wants;
    }

    @Get(PATH)
    HttpResponse<?> form(HttpRequest<?> request, Visitor visitor) {
        Wanted wanted = wants.of(request.getParameters());
        AskForm form = AskForm.of(visitor.account().map(Account::mail).orElse(""));
        return Answers.page(AskPage.VIEW, AskPage.of(wanted, form, visitor.jeton()));
    }

    /** The same answer whether the address is known or not; that of the account itself has answered before. */
    @Post(PATH)
    HttpResponse<?> ask(HttpRequest<?> request, Form sent, Visitor visitor) {
        Wanted wanted = wants.of(request.getParameters());
        AskForm form = AskForm.of(sent);
        if (!form.isRight()) {
            return Answers.faulty(AskPage.VIEW, AskPage.of(wanted, form, visitor.jeton()));
        }
        Optional<Account> own =
                visitor.account().filter(account -> account.mail().equals(Account.normal(form.mail())));
        if (own.isPresent()) {
            Optional<SecretToken> link =
                    desk.start(own.get(), wanted, form.often().orElseThrow());
            return link.isPresent()
                    ? Answers.seeOther(OwnController.begun(link.get()))
                    : said("full", HttpStatus.CONFLICT, back(wanted));
        }
        desk.ask(form.mail(), wanted, form.often().orElseThrow());
        return said("sent", HttpStatus.OK, back(wanted));
    }

    /** Mail programs open links on their own: a button is what confirms. */
    @Get(CONFIRM + "/{token}")
    HttpResponse<?> confirmation(String token, Visitor visitor) {
        Alert alert = alerts.asked(token).orElse(null);
        Wanted wanted = alert == null ? null : wants.of(alert).orElse(null);
        if (alert == null || wanted == null) {
            return said("gone", HttpStatus.GONE, about());
        }
        if (alert.confirmed() != null) {
            return said("known", HttpStatus.OK, about());
        }
        String title = Messages.get("alert.confirm.title");
        String often = Messages.get("alert.frequency." + alert.frequency()).toLowerCase(Locale.FRENCH);
        return Answers.page(
                FormPage.VIEW,
                new FormPage(
                        Layout.unlisted(title, title).withJeton(visitor.jeton()),
                        Messages.get("alert.confirm.lead", wanted.title(), often),
                        "",
                        CONFIRM + "/" + token,
                        List.of(),
                        Messages.get("alert.confirm.submit"),
                        List.of(new Link(Messages.get("alert.confirm.none"), "/"))));
    }

    @Post(CONFIRM + "/{token}")
    HttpResponse<?> confirm(String token, Form form) {
        Optional<SecretToken> link = desk.confirm(token);
        return link.isPresent()
                ? Answers.seeOther(OwnController.begun(link.get()))
                : said("gone", HttpStatus.GONE, about());
    }

    static HttpResponse<?> said(String key, HttpStatus status, Link back) {
        String title = Messages.get("alert." + key + ".title");
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                Layout.unlisted(title, title),
                                Messages.get("alert." + key + ".text"),
                                Messages.has("alert." + key + ".advice")
                                        ? Messages.get("alert." + key + ".advice")
                                        : "",
                                List.of(back)))
                .status(status);
    }

    static Link about() {
        return new Link(Messages.get("alert.about"), AlertsController.PATH);
    }

    private static Link back(Wanted wanted) {
        return new Link(Messages.get("alert.ask.back." + (wanted.isMarket() ? "market" : "search")), wanted.href());
    }
}
