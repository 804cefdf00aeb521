package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SessionRepository;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpHeaders;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SignInController {
    private final SignIn signIn;
    private final SessionRepository sessions;
    private final SessionCookie cookie;

    SignInController(SignIn signIn, SessionRepository sessions, SessionCookie cookie) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Get("/connexion")
    HttpResponse<?> ask(@Nullable @QueryValue String suite, @Nullable @QueryValue String fait, Visitor visitor) {
        if (visitor.account().isPresent()) {
            return Answers.seeOther(Suite.safe(suite));
        }
        FormPage page = SignInForm.empty(Suite.safe(suite)).page(visitor.jeton());
        return Answers.page(
                FormPage.VIEW,
                "mot-de-passe".equals(fait) ? page.withNotice(Messages.get("account.password.set")) : page);
    }

    @Post("/connexion")
    HttpResponse<?> signIn(Form form, Visitor visitor, HttpRequest<?> request) {
        SignInForm sent = SignInForm.of(form);
        if (!sent.complete()) {
            return Answers.faulty(FormPage.VIEW, sent.page(visitor.jeton()));
        }
        Optional<Account> account = signIn.check(sent.mail(), sent.password());
        if (account.isEmpty()) {
            return Answers.faulty(FormPage.VIEW, sent.refused().page(visitor.jeton()));
        }
        SessionCookie.read(request).ifPresent(sessions::close);
        String device = Device.words(request.getHeaders().get(HttpHeaders.USER_AGENT));
        return Answers.seeOther(sent.suite()).cookie(cookie.of(sessions.open(account.get(), device, true)));
    }

    @Post("/deconnexion")
    HttpResponse<?> signOut(Form form, Visitor visitor, HttpRequest<?> request) {
        SessionCookie.read(request).ifPresent(sessions::close);
        return Answers.seeOther("/").cookie(cookie.gone());
    }
}
