package fr.jalon.portal.contact;

import fr.jalon.content.account.Account;
import fr.jalon.content.structure.message.MessageRepository;
import fr.jalon.content.structure.message.MessageRepository.Addressee;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
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
import java.util.Optional;

/** The form by which anybody writes to a structure, and the link by which the sender confirms. */
@Controller("/structures/{siret}/contact")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ContactController {
    private final MessageRepository messages;
    private final ContactDesk desk;

    ContactController(MessageRepository messages, ContactDesk desk) {
        this.messages = messages;
        this.desk = desk;
    }

    static String path(String key) {
        return "/structures/" + key + "/contact";
    }

    static String confirmation(String key, String token) {
        return path(key) + "/" + token;
    }

    @Get
    HttpResponse<?> ask(String siret, Visitor visitor) {
        Addressee to = addressee(siret);
        return to.reachable()
                ? Answers.page(ContactPage.VIEW, ContactPage.of(to, Typed.NOTHING, visitor.account(), visitor.jeton()))
                : Answers.page(NoticePage.VIEW, unreachable(to));
    }

    @Post
    HttpResponse<?> send(String siret, Form form, Visitor visitor) {
        Addressee to = addressee(siret);
        if (!to.reachable()) {
            return Answers.faulty(NoticePage.VIEW, unreachable(to));
        }
        Optional<Account> account = visitor.account().filter(one -> !one.suspended());
        Typed typed = Typed.of(form, account.isPresent());
        if (!typed.faults().isEmpty()) {
            return Answers.faulty(ContactPage.VIEW, ContactPage.of(to, typed, account, visitor.jeton()));
        }
        // Only a program fills in what nobody sees: it is told what people are told, and nothing leaves.
        boolean taken = typed.trapped()
                || account.map(from -> desk.take(to, from, typed.message()))
                        .orElseGet(() -> desk.take(to, typed.name(), typed.mail(), typed.message()));
        if (!taken) {
            return said(to, "contact.much", "", HttpStatus.TOO_MANY_REQUESTS);
        }
        return account.isPresent()
                ? said(to, "contact.sent", account.get().mail(), HttpStatus.OK)
                : said(to, "contact.confirm", typed.mail(), HttpStatus.OK);
    }

    /** Mail programs open links on their own: a button is what confirms. */
    @Get("/{token}")
    HttpResponse<?> confirmation(String siret, String token, Visitor visitor) {
        Addressee to = addressee(siret);
        return Answers.page(
                FormPage.VIEW,
                new FormPage(
                        layout(to, Messages.get("contact.confirmation.title")).withJeton(visitor.jeton()),
                        Messages.get("contact.confirmation.lead", Typography.french(to.name())),
                        "",
                        confirmation(siret, token),
                        List.of(),
                        Messages.get("contact.confirmation.submit"),
                        List.of(back(to))));
    }

    @Post("/{token}")
    HttpResponse<?> confirm(String siret, String token, Form form, Visitor visitor) {
        Addressee to = addressee(siret);
        return desk.confirm(token).isPresent()
                ? said(to, "contact.delivered", "", HttpStatus.OK)
                : said(to, "contact.gone", "", HttpStatus.GONE);
    }

    private Addressee addressee(String key) {
        return messages.findAddressee(key).orElseThrow(NotFoundException::new);
    }

    /** What one can still do. */
    private static NoticePage unreachable(Addressee to) {
        String key = to.demonstration() ? "contact.demonstration" : "contact.unreachable";
        return new NoticePage(
                layout(to, Messages.get("contact.title", Typography.french(to.name()))),
                Messages.get(key + ".text"),
                Messages.get(to.website() == null ? key + ".advice" : key + ".website", String.valueOf(to.website())),
                List.of(back(to)));
    }

    private static HttpResponse<?> said(Addressee to, String key, String address, HttpStatus status) {
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                layout(to, Messages.get(key + ".title")),
                                Messages.get(key + ".text", Typography.french(to.name()), address),
                                Messages.has(key + ".advice") ? Messages.get(key + ".advice") : "",
                                List.of(back(to))))
                .status(status);
    }

    static Layout layout(Addressee to, String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("contact.structures"), "/structures")
                .withBreadcrumb(Typography.french(to.name()), "/structures/" + to.key());
    }

    private static Link back(Addressee to) {
        return new Link(Messages.get("contact.back"), "/structures/" + to.key());
    }
}
