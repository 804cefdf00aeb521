package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SessionRepository;
import fr.jalon.portal.account.SignIn.Outcome;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SignInController {
    /** What may just have happened elsewhere. */
    private static final Set<String> DONE = Set.of("mot-de-passe", "compte-efface", "fournisseur");

    private final SignIn signIn;
    private final Entrance entrance;
    private final SessionRepository sessions;
    private final SessionCookie cookie;
    private final Provider provider;

    SignInController(
            SignIn signIn, Entrance entrance, SessionRepository sessions, SessionCookie cookie, Provider provider) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.sessions = sessions;
        this.cookie = cookie;
        this.provider = provider;
    }

    @Get("/connexion")
    HttpResponse<?> ask(@Nullable @QueryValue String suite, @Nullable @QueryValue String fait, Visitor visitor) {
        String next = Suite.safe(suite);
        if (visitor.account().isPresent()) {
            return Answers.seeOther(next);
        }
        FormPage page = SignInForm.empty(next).page(visitor.jeton(), provider.ways(next));
        String notice = fait != null && DONE.contains(fait) ? Messages.get("account.done." + fait) : "";
        return Answers.page(FormPage.VIEW, page.withNotice(notice));
    }

    @Post("/connexion")
    HttpResponse<?> signIn(Form form, Visitor visitor, HttpRequest<?> request) {
        SignInForm sent = SignInForm.of(form);
        if (!sent.complete()) {
            return again(sent, visitor, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return switch (signIn.check(sent.mail(), sent.password(), entrance.origin(request))) {
            case Outcome.Right(Account account) -> entrance.enter(request, account, sent.suite());
            case Outcome.Wrong() -> again(sent.refused(), visitor, HttpStatus.UNPROCESSABLE_ENTITY);
            case Outcome.Slowed(Duration wait) -> again(sent.slowed(wait), visitor, HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @Post("/deconnexion")
    HttpResponse<?> signOut(Form form, Visitor visitor, HttpRequest<?> request) {
        SessionCookie.read(request).ifPresent(sessions::close);
        return Answers.seeOther("/").cookie(cookie.gone());
    }

    private HttpResponse<?> again(SignInForm sent, Visitor visitor, HttpStatus status) {
        return Answers.faulty(FormPage.VIEW, sent.page(visitor.jeton(), provider.ways(sent.suite())))
                .status(status);
    }
}
