package fr.jalon.portal.account;

import fr.jalon.content.account.SecretToken;
import fr.jalon.content.account.SessionRepository;
import fr.jalon.portal.form.Jetons;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookie that holds the token of a session. */
@Singleton
final class SessionCookie {
    private final Jetons jetons;

    SessionCookie(Jetons jetons) {
        this.jetons = jetons;
    }

    static Optional<String> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(Jetons.SESSION).map(Cookie::getValue);
    }

    Cookie of(SecretToken token) {
        return jetons.cookie(Jetons.SESSION, token.text()).maxAge(SessionRepository.LIFE);
    }

    Cookie gone() {
        return jetons.cookie(Jetons.SESSION, "").maxAge(Duration.ZERO);
    }
}
