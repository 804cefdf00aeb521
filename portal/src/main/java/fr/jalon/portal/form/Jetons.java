package fr.jalon.portal.form;

import fr.jalon.content.account.SecretToken;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the proofs of forms: derived from the cookie of the session, or where nobody is signed in from a cookie
 * given with the page. Another site sees neither, so it cannot make one; no portal needs to keep anything.
 */
@Singleton
public final class Jetons {
    /** The hidden field, or the parameter of the address where the form sends files. */
    public static final String FIELD = "jeton";

    /** The cookie of whoever is signed in. */
    public static final String SESSION = "jalon-session";

    private static final String ANONYMOUS = "jalon-jeton";
    private static final String GIVEN = "jalon.jeton";

    private final boolean secure;

    Jetons(BaseUrl baseUrl) {
        this.secure = baseUrl.toString().startsWith("https:");
    }

    /** The proof for the forms of this page; {@code partials/csrf} prints it into each. */
    public String of(HttpRequest<?> request) {
        String secret = secret(request).orElseGet(() -> {
            String given = request.getAttribute(GIVEN, String.class)
                    .orElseGet(() -> SecretToken.random().text());
            request.setAttribute(GIVEN, given);
            return given;
        });
        return derive(secret);
    }

    boolean accepts(HttpRequest<?> request, String jeton) {
        return secret(request).filter(secret -> same(derive(secret), jeton)).isPresent();
    }

    /** Gives the browser what the proof was made from. */
    void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(GIVEN, String.class).ifPresent(given -> response.cookie(cookie(ANONYMOUS, given)));
    }

    /** A cookie that no script reads and no other site makes a browser send with a form. */
    public Cookie cookie(String name, String value) {
        return Cookie.of(name, value).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }

    private static Optional<String> secret(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(SESSION)
                .or(() -> request.getCookies().findCookie(ANONYMOUS))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank());
    }

    private static String derive(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] proof = mac.doFinal("jeton".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
