package fr.jalon.portal.alert;

import fr.jalon.content.account.SecretToken;
import fr.jalon.content.alert.Alert;
import fr.jalon.content.alert.AlertFrequency;
import fr.jalon.content.alert.Alerts;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.OneClick;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.core.annotation.Nullable;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The alerts of an address, for whoever has a link that was sent to it; what stops one stops it in one click. */
@Controller(OwnController.PATH + "/{token:[A-Za-z0-9_-]+}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class OwnController {
    static final String PATH = AlertsController.PATH;
    static final String STOP = "/arret";
    static final String ERASE = "/effacer";

    private static final String BEGUN = "?fait=";
    private static final String ONE = "/{alerte}";

    private final Alerts alerts;
    private final Wants wants;

    OwnController(Alerts alerts, Wants wants) {
        this.alerts = alerts;
        this.wants = wants;
    }

    /** Where an alert has just begun. */
    static String begun(SecretToken token) {
        return PATH + "/" + token.text() + BEGUN + "active";
    }

    @Get
    HttpResponse<?> list(String token, @Nullable @QueryValue String fait, Visitor visitor) {
        UUID address = alerts.opened(token).orElse(null);
        if (address == null) {
            return gone();
        }
        String done = "alert.done." + fait;
        List<OwnPage.Row> rows = alerts.of(address).stream()
                .map(alert -> {
                    var wanted = wants.of(alert);
                    return OwnPage.row(
                            token,
                            alert,
                            wanted,
                            alert.stopped() == null
                                    ? wanted.map(wants::count).orElse(OptionalLong.empty())
                                    : OptionalLong.empty());
                })
                .toList();
        return Answers.page(
                OwnPage.VIEW,
                OwnPage.of(token, rows, fait != null && Messages.has(done) ? Messages.get(done) : "", visitor.jeton()));
    }

    /** The link of one alert in a mail: a button that stops it, or takes it up again. */
    @Get(ONE)
    HttpResponse<?> one(String token, String alerte, Visitor visitor) {
        Alert alert = find(token, alerte).orElse(null);
        return alert == null ? gone() : Answers.page(FormPage.VIEW, page(token, alert, visitor));
    }

    @Post(ONE)
    @OneClick
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> change(String token, String alerte, Form form, Visitor visitor) {
        Alert alert = find(token, alerte).orElse(null);
        if (alert == null) {
            return gone();
        }
        OwnChoice choice = form.has(OneClick.FIELD)
                ? OwnChoice.STOP
                : OwnChoice.of(form.text(OwnChoice.FIELD)).orElse(null);
        if (choice == null) {
            return Answers.faulty(FormPage.VIEW, page(token, alert, visitor));
        }
        change(alert, choice);
        if (form.has(OneClick.FIELD)) {
            return Answers.page(FormPage.VIEW, page(token, find(token, alerte).orElseThrow(), visitor));
        }
        return Answers.seeOther(PATH + "/" + token + BEGUN + choice.value() + "#alerte-" + alert.id());
    }

    @Get(STOP)
    HttpResponse<?> askStop(String token, Visitor visitor) {
        return alerts.opened(token).isEmpty()
                ? gone()
                : Answers.page(FormPage.VIEW, page(token, "stop", STOP, visitor));
    }

    @Post(STOP)
    @OneClick
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<?> stop(String token, Form form) {
        UUID address = alerts.opened(token).orElse(null);
        if (address == null) {
            return gone();
        }
        alerts.stopAll(address);
        // A mail program is not led elsewhere (RFC 8058).
        return form.has(OneClick.FIELD)
                ? AskController.said("stopped", HttpStatus.OK, own(token))
                : Answers.seeOther(PATH + "/" + token + BEGUN + "tout");
    }

    @Get(ERASE)
    HttpResponse<?> askErase(String token, Visitor visitor) {
        return alerts.opened(token).isEmpty()
                ? gone()
                : Answers.page(FormPage.VIEW, page(token, "erase", ERASE, visitor));
    }

    @Post(ERASE)
    HttpResponse<?> erase(String token, Form form) {
        UUID address = alerts.opened(token).orElse(null);
        if (address == null) {
            return gone();
        }
        alerts.erase(address);
        return AskController.said("erased", HttpStatus.OK, AskController.about());
    }

    private Optional<Alert> find(String token, String number) {
        return alerts.opened(token).flatMap(address -> alerts.of(address).stream()
                .filter(alert -> String.valueOf(alert.id()).equals(number))
                .findFirst());
    }

    private void change(Alert alert, OwnChoice choice) {
        switch (choice) {
            case DAY -> alerts.setFrequency(alert, AlertFrequency.DAY, AlertDesk.today());
            case WEEK -> alerts.setFrequency(alert, AlertFrequency.WEEK, AlertDesk.today());
            case PAUSE -> alerts.pause(alert);
            case RESUME -> alerts.resume(alert, AlertDesk.today());
            case STOP -> alerts.stop(alert);
        }
    }

    private FormPage page(String token, Alert alert, Visitor visitor) {
        OwnChoice choice = alert.stopped() == null ? OwnChoice.STOP : OwnChoice.RESUME;
        String title = Messages.get("alert.one." + choice.value() + ".title");
        String subject = wants.of(alert).map(Wanted::title).orElseGet(() -> Messages.get("alert.broken.title"));
        return new FormPage(
                Layout.unlisted(title, title).withJeton(visitor.jeton()),
                Messages.get("alert.one." + choice.value() + ".lead", subject, Alerts.DAYS_TO_RESUME),
                "",
                PATH + "/" + token + "/" + alert.id(),
                List.of(Field.hidden(OwnChoice.FIELD, choice.value())),
                Messages.get("alert.one." + choice.value() + ".submit"),
                List.of(own(token)));
    }

    private static FormPage page(String token, String what, String path, Visitor visitor) {
        String title = Messages.get("alert.all." + what + ".title");
        return new FormPage(
                Layout.unlisted(title, title).withJeton(visitor.jeton()),
                Messages.get("alert.all." + what + ".lead", Alerts.DAYS_TO_RESUME),
                "",
                PATH + "/" + token + path,
                List.of(),
                Messages.get("alert.all." + what + ".submit"),
                List.of(own(token)));
    }

    private static Link own(String token) {
        return new Link(Messages.get("alert.own"), PATH + "/" + token);
    }

    private static HttpResponse<?> gone() {
        return AskController.said("closed", HttpStatus.GONE, AskController.about());
    }
}
