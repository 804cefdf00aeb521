package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.SecondFactorRepository;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.portal.error.ForbiddenException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
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
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Setting up the second factor: the only pages of an operator who has none. */
@Controller(SecondFactorController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SecondFactorController {
    static final String PATH = AccountController.PATH + "/second-facteur";

    private final SecondFactorRepository factors;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AuditRepository audit;

    SecondFactorController(
            SecondFactorRepository factors, AccountRepository accounts, Passwords passwords, AuditRepository audit) {
        this.factors = factors;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Account account = visitor.requiredToEnrol().account();
        return account.secondFactor()
                ? Answers.page(SecondFactorPage.VIEW, SecondFactorPage.enrolled(account, "", visitor.jeton()))
                : Answers.page(SecondFactorPage.VIEW, proposal(account, "", visitor));
    }

    @Post
    HttpResponse<?> accept(Form form, Visitor visitor) {
        Account account = visitor.requiredToEnrol().account();
        if (account.secondFactor()) {
            return Answers.seeOther(PATH);
        }
        OptionalLong step = Totp.step(secret(account), form.text("code"), Instant.now());
        if (step.isEmpty()) {
            return Answers.faulty(
                    SecondFactorPage.VIEW, proposal(account, Messages.get("account.code.fault"), visitor));
        }
        List<String> codes = Totp.newRecoveryCodes();
        factors.accept(account.id(), step.getAsLong(), codes);
        audit.add(account.id(), null, "account.second-factor.set", account.id().toString(), "");
        return Answers.page(SecondFactorPage.VIEW, SecondFactorPage.accepted(account, codes, visitor.jeton()));
    }

    @Post("/retirer")
    HttpResponse<?> remove(Form form, Visitor visitor) {
        Account account = visitor.required();
        if (account.operator()) {
            throw new ForbiddenException();
        }
        if (!passwords.matches(form.raw("mot-de-passe"), accounts.passwordHash(account.id()))) {
            return Answers.faulty(
                    SecondFactorPage.VIEW,
                    SecondFactorPage.enrolled(account, Messages.get("account.password.wrong"), visitor.jeton()));
        }
        factors.remove(account.id());
        audit.add(
                account.id(), null, "account.second-factor.remove", account.id().toString(), "");
        return Answers.seeOther(AccountController.PATH);
    }

    private SecondFactorPage proposal(Account account, String fault, Visitor visitor) {
        return SecondFactorPage.proposal(account, secret(account), fault, visitor.jeton());
    }

    /** The same until it is accepted: the page may be loaded twice. */
    private String secret(Account account) {
        return factors.proposed(account.id()).orElseGet(() -> {
            String secret = Totp.newSecret();
            factors.propose(account.id(), secret);
            return secret;
        });
    }
}
