package fr.jalon.portal.key;

import fr.jalon.content.key.KeyRegister;
import fr.jalon.content.key.KeyRepository;
import fr.jalon.content.key.OrganisationKey;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.error.ProblemException;
import fr.jalon.portal.error.SecurityHeaders;
import fr.jalon.portal.limit.RateLimits;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key at every address where the API writes or tells what is not public, before anything of the request is read.
 * A key is looked up at each request: what was revoked, or whose organisation was suspended, is closed at once.
 */
@ServerFilter(Api.ROOT + "/plan/**")
final class KeyFilter implements Ordered {
    private static final String BEARER = "Bearer ";

    private final KeyRegister register;
    private final KeyRepository keys;
    private final OrganisationRepository organisations;
    private final RateLimits limits;

    KeyFilter(KeyRegister register, KeyRepository keys, OrganisationRepository organisations, RateLimits limits) {
        this.register = register;
        this.keys = keys;
        this.organisations = organisations;
        this.limits = limits;
    }

    /** After the count of requests and the forms. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 3;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        SecurityHeaders.personal(request);
        if (request.getMethod() == HttpMethod.OPTIONS) {
            return;
        }
        String secret = secret(request);
        if (secret == null) {
            throw unknown("absent");
        }
        OrganisationKey key = register.find(secret).orElseThrow(() -> unknown("unknown"));
        limits.countKey(request, key.id().toString());
        Instant now = Instant.now();
        if (key.revoked() != null) {
            throw unknown("revoked", Typography.day(key.revoked()));
        }
        if (key.isExpired(now)) {
            throw unknown("expired", Typography.day(key.expires()));
        }
        Optional<Organisation> organisation = organisations.findById(key.organisation());
        if (organisation
                .filter(one -> one.kind() == OrganisationKind.BUYER && one.state() == OrganisationState.APPROVED)
                .isEmpty()) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    Messages.get("key.organisation.title"),
                    Messages.get("key.organisation.text"));
        }
        keys.touch(key.id());
        request.setAttribute(KeyCaller.ATTRIBUTE, new KeyCaller(key, organisation.get()));
    }

    private static @Nullable String secret(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static ProblemException unknown(String why, Object... words) {
        String error = why.equals("absent") ? "" : ", error=\"invalid_token\"";
        return new ProblemException(
                HttpStatus.UNAUTHORIZED,
                Messages.get("key." + why + ".title"),
                Messages.get("key." + why + ".text", words),
                "Authorization",
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Jalon\"" + error));
    }
}
