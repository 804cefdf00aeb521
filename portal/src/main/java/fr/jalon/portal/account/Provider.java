package fr.jalon.portal.account;

import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider by which people may sign in, such as ProConnect ({@code JALON_OIDC_ISSUER}, {@code _CLIENT_ID},
 * {@code _CLIENT_SECRET}, {@code _NAME}); none without issuer.
 *
 * @param scopes asked of it, with spaces between
 */
@ConfigurationProperties("jalon.oidc")
public record Provider(
        @Nullable String issuer,
        @Bindable(defaultValue = "") String clientId,
        @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "ProConnect") String name,
        @Bindable(defaultValue = "openid email profile") String scopes) {
    static final String PATH = "/connexion/fournisseur";

    boolean configured() {
        return issuer != null && !issuer.isBlank();
    }

    List<Link> ways(String suite) {
        return configured()
                ? List.of(new Link(
                        Messages.get("account.provider.way", name),
                        PATH + "?suite=" + URLEncoder.encode(suite, StandardCharsets.UTF_8)))
                : List.of();
    }

    /** Logs must not tell the secret. */
    @Override
    public String toString() {
        return "Provider[" + issuer + "]";
    }
}
