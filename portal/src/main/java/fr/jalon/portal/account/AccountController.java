package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.Session;
import fr.jalon.content.account.SessionRepository;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.mail.Mails;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** A person's own account: name, password, the browsers it is signed in with. */
@Controller(AccountController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AccountController {
    static final String PATH = "/espace/compte";

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Passwords passwords;
    private final Entrance entrance;
    private final Mails mails;
    private final AuditRepository audit;

    AccountController(
            AccountRepository accounts,
            SessionRepository sessions,
            Passwords passwords,
            Entrance entrance,
            Mails mails,
            AuditRepository audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.entrance = entrance;
        this.mails = mails;
        this.audit = audit;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return Answers.page(AccountPage.VIEW, page(visitor, AccountFaults.NONE));
    }

    @Post("/nom")
    HttpResponse<?> rename(Form form, Visitor visitor) {
        Account account = visitor.required();
        String name = form.text("nom");
        String fault = Fields.nameFault(name);
        if (!fault.isEmpty()) {
            return Answers.faulty(AccountPage.VIEW, page(visitor, AccountFaults.name(name, fault)));
        }
        accounts.rename(account.id(), name);
        return Answers.seeOther(PATH);
    }

    @Post("/mot-de-passe")
    HttpResponse<?> changePassword(Form form, Visitor visitor, HttpRequest<?> request) {
        Account account = visitor.required();
        if (!passwords.matches(form.raw("ancien"), accounts.passwordHash(account.id()))) {
            return Answers.faulty(AccountPage.VIEW, page(visitor, AccountFaults.wrongPassword()));
        }
        String chosen = form.raw("mot-de-passe");
        String fault = PasswordRules.fault(chosen, account.mail());
        if (!fault.isEmpty()) {
            return Answers.faulty(AccountPage.VIEW, page(visitor, AccountFaults.newPassword(fault)));
        }
        accounts.changePassword(account.id(), passwords.hash(chosen));
        audit.add(account.id(), null, "account.password", account.id().toString(), "");
        mails.send(account.mail(), "changed", new LinkMail(account.name(), mails.absolute("/mot-de-passe")));
        // All sessions have ended, this one too; whoever just typed the password goes on in a new one.
        return entrance.complete(request, account, PATH);
    }

    @Post("/appareils/{id}")
    HttpResponse<?> revoke(UUID id, Form form, Visitor visitor) {
        sessions.revoke(visitor.required(), id);
        return Answers.seeOther(PATH);
    }

    @Post("/appareils")
    HttpResponse<?> revokeOthers(Form form, Visitor visitor) {
        visitor.required();
        sessions.revokeOthers(visitor.requiredToEnrol());
        return Answers.seeOther(PATH);
    }

    private AccountPage page(Visitor visitor, AccountFaults faults) {
        Account account = visitor.required();
        Session current = visitor.requiredToEnrol();
        return AccountPage.of(account, sessions.of(account), current, faults, visitor.jeton());
    }
}
