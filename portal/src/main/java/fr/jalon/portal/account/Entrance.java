package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.account.SessionRepository;
import fr.jalon.content.account.SignInGuard;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Jetons;
import fr.jalon.portal.limit.Clients;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Lets a person in who has proven who it is: a session under a new token, after the second factor where there is one. */
@Singleton
final class Entrance {
    private static final Duration DEVICE_LIFE = Duration.ofDays(365);

    private final SessionRepository sessions;
    private final SignInGuard guard;
    private final SessionCookie cookie;
    private final Jetons jetons;
    private final Clients clients;

    Entrance(SessionRepository sessions, SignInGuard guard, SessionCookie cookie, Jetons jetons, Clients clients) {
        this.sessions = sessions;
        this.guard = guard;
        this.cookie = cookie;
        this.jetons = jetons;
        this.clients = clients;
    }

    Origin origin(HttpRequest<?> request) {
        return Origin.of(request, clients);
    }

    /** After the password, or a provider. */
    MutableHttpResponse<?> enter(HttpRequest<?> request, Account account, String suite) {
        if (account.secondFactor()) {
            String next = SecondStepController.PATH + "?suite=" + URLEncoder.encode(suite, StandardCharsets.UTF_8);
            return Answers.seeOther(next).cookie(open(request, account, false));
        }
        return complete(request, account, suite);
    }

    /** After all that is asked. */
    MutableHttpResponse<?> complete(HttpRequest<?> request, Account account, String suite) {
        String device = origin(request).device();
        if (device == null) {
            device = SecretToken.random().text();
        }
        guard.know(device, account.id());
        return Answers.seeOther(suite)
                .cookie(open(request, account, true))
                .cookie(jetons.cookie(Origin.DEVICE, device).maxAge(DEVICE_LIFE));
    }

    /** What the browser had before serves no longer. */
    private Cookie open(HttpRequest<?> request, Account account, boolean complete) {
        SessionCookie.read(request).ifPresent(sessions::close);
        return cookie.of(sessions.open(account, origin(request).words(), complete));
    }
}
