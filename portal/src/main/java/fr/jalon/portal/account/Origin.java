package fr.jalon.portal.account;

import fr.jalon.portal.limit.Clients;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt to sign in comes from.
 *
 * @param device the cookie of a device in which somebody has signed in before, null without
 * @param words the browser and its system
 */
record Origin(String network, @Nullable String device, String words) {
    static final String DEVICE = "jalon-appareil";

    static Origin of(HttpRequest<?> request, Clients clients) {
        return new Origin(
                clients.network(request),
                request.getCookies().findCookie(DEVICE).map(Cookie::getValue).orElse(null),
                Device.words(request.getHeaders().get(HttpHeaders.USER_AGENT)));
    }
}
