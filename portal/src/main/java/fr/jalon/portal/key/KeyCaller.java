package fr.jalon.portal.key;

import fr.jalon.content.key.KeyScope;
import fr.jalon.content.key.OrganisationKey;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.error.ProblemException;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpStatus;
import java.util.Map;

/** The program that asks: its key, which serves, and the approved buyer whose it is. Only {@link KeyFilter} makes one. */
public record KeyCaller(OrganisationKey key, Organisation organisation) {
    static final String ATTRIBUTE = "jalon.key";

    /** A 403 that names the scope. */
    public void require(KeyScope scope) {
        if (!key.has(scope)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    Messages.get("key.scope.title"),
                    Messages.get("key.scope.text", scope.code(), key.scopes()),
                    "Authorization",
                    // RFC 6750, 3.1
                    Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope.code() + "\""));
        }
    }

    /** What the journal says of who acted. */
    public String mark() {
        return OrganisationKey.JOURNAL_MARK + key.hint() + "…";
    }
}
