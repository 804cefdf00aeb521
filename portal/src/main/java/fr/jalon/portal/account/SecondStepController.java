package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecondFactorRepository;
import fr.jalon.content.account.Session;
import fr.jalon.content.account.SignInGuard;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpRequest;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The code asked after the password. */
@Controller(SecondStepController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SecondStepController {
    static final String PATH = "/connexion/code";

    private final SecondFactorRepository factors;
    private final SignInGuard guard;
    private final Entrance entrance;

    SecondStepController(SecondFactorRepository factors, SignInGuard guard, Entrance entrance) {
        this.factors = factors;
        this.guard = guard;
        this.entrance = entrance;
    }

    @Get
    HttpResponse<?> ask(@Nullable @QueryValue String suite, Visitor visitor) {
        waiting(visitor);
        return Answers.page(FormPage.VIEW, page(Suite.safe(suite), "", visitor));
    }

    @Post
    HttpResponse<?> check(Form form, Visitor visitor, HttpRequest<?> request) {
        Account account = waiting(visitor);
        String suite = Suite.safe(form.text("suite"));
        Origin from = entrance.origin(request);
        // Counted apart from passwords: whoever is here knows the password.
        String counted = "code " + account.mail();
        String origin = guard.origin(account.mail(), from.network(), from.device());
        Duration wait = guard.wait(counted, origin);
        if (wait.isPositive()) {
            return Answers.faulty(
                    FormPage.VIEW,
                    page(suite, Messages.count("account.sign-in.slowed", wait.toMinutes() + 1), visitor));
        }
        if (!right(account, form.text("code"))) {
            guard.failed(counted, origin);
            return Answers.faulty(FormPage.VIEW, page(suite, Messages.get("account.code.fault"), visitor));
        }
        guard.succeeded(counted, origin);
        return entrance.complete(request, account, suite);
    }

    private boolean right(Account account, String typed) {
        String secret = factors.secret(account.id()).orElseThrow();
        OptionalLong step = Totp.step(secret, typed, Instant.now());
        return step.isPresent()
                ? factors.use(account.id(), step.getAsLong())
                : factors.useRecoveryCode(account.id(), Totp.recoveryCode(typed));
    }

    private static Account waiting(Visitor visitor) {
        return visitor.session()
                .filter(session -> !session.complete())
                .map(Session::account)
                .orElseThrow(() -> new ElsewhereException("/connexion"));
    }

    private static FormPage page(String suite, String fault, Visitor visitor) {
        Layout layout = Layout.unlisted(Messages.get("account.code.title"), Messages.get("account.code.lead"))
                .withJeton(visitor.jeton());
        return new FormPage(
                layout,
                Messages.get("account.code.lead"),
                "",
                PATH,
                List.of(
                        Field.text("code", Messages.get("account.code"))
                                .withAutocomplete("one-time-code")
                                .withHint(Messages.get("account.code.hint"))
                                .withError(fault),
                        Field.hidden("suite", suite)),
                Messages.get("account.sign-in.submit"),
                List.of(new Link(Messages.get("account.code.other"), "/connexion")));
    }
}
