package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asking for a link by mail, and choosing a password by it. */
@Controller("/mot-de-passe")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PasswordController {
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Registration registration;

    PasswordController(AccountRepository accounts, Passwords passwords, Registration registration) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.registration = registration;
    }

    @Get
    HttpResponse<?> forgotten(Visitor visitor) {
        return Answers.page(FormPage.VIEW, asking(Fields.mail(), visitor));
    }

    @Post
    HttpResponse<?> sendLink(Form form, Visitor visitor) {
        String mail = form.text("courriel");
        String fault = Fields.mailFault(mail);
        if (!fault.isEmpty()) {
            return Answers.faulty(
                    FormPage.VIEW, asking(Fields.mail().withValue(mail).withError(fault), visitor));
        }
        registration.forgotten(mail);
        return Answers.page(NoticePage.VIEW, RegistrationController.sent(mail));
    }

    @Get("/{token}")
    HttpResponse<?> ask(String token, @Nullable @QueryValue String suite, Visitor visitor) {
        return accounts.findByLink(token)
                .<HttpResponse<?>>map(account -> Answers.page(
                        FormPage.VIEW, page(account, token, Suite.safe(suite), Fields.newPassword(), visitor)))
                .orElseGet(PasswordController::dead);
    }

    @Post("/{token}")
    HttpResponse<?> choose(String token, Form form, Visitor visitor) {
        Optional<Account> account = accounts.findByLink(token);
        if (account.isEmpty()) {
            return dead();
        }
        String suite = Suite.safe(form.text("suite"));
        String password = form.raw("mot-de-passe");
        String fault = PasswordRules.fault(password, account.get().mail());
        if (!fault.isEmpty()) {
            return Answers.faulty(
                    FormPage.VIEW,
                    page(account.get(), token, suite, Fields.newPassword().withError(fault), visitor));
        }
        return accounts.choosePassword(token, passwords.hash(password)).isPresent()
                ? Answers.seeOther(Suite.after("/connexion?fait=mot-de-passe", suite))
                : dead();
    }

    private static FormPage asking(Field mail, Visitor visitor) {
        Layout layout = Layout.unlisted(Messages.get("account.forgotten.title"), Messages.get("account.forgotten.lead"))
                .withJeton(visitor.jeton());
        return new FormPage(
                layout,
                Messages.get("account.forgotten.lead"),
                "",
                "/mot-de-passe",
                List.of(mail),
                Messages.get("account.register.submit"),
                List.of(new Link(Messages.get("account.sign-in.way"), "/connexion")));
    }

    private static FormPage page(Account account, String token, String suite, Field password, Visitor visitor) {
        Layout layout = Layout.unlisted(
                        Messages.get("account.choose.title"), Messages.get("account.choose.lead", account.mail()))
                .withJeton(visitor.jeton());
        return new FormPage(
                layout,
                Messages.get("account.choose.lead", account.mail()),
                "",
                "/mot-de-passe/" + token,
                List.of(password, Field.hidden("suite", suite)),
                Messages.get("account.choose.submit"),
                List.of());
    }

    private static HttpResponse<?> dead() {
        return Answers.faulty(
                NoticePage.VIEW,
                new NoticePage(
                        Layout.unlisted(Messages.get("account.dead.title"), Messages.get("account.dead.text")),
                        Messages.get("account.dead.text"),
                        Messages.get("account.dead.advice"),
                        List.of(
                                new Link(Messages.get("account.sign-in.way"), "/connexion"),
                                new Link(Messages.get("account.register.way"), "/inscription"))));
    }
}
