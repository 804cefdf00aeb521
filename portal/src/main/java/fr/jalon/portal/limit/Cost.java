package fr.jalon.portal.limit;

import fr.jalon.portal.api.Api;
import fr.jalon.portal.api.DataAddress;
import io.micronaut.http.HttpMethod;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a request costs the portal; pages and files that cost little are not counted. */
enum Cost {
    /** A part of a result, a record, a series: the API and the data addresses. */
    DATA("data"),
    /** The whole result of a search, which keeps a moment of the index open and reads it all. */
    EXPORT("exports"),
    /** A form that anybody may send, which hashes a password or has a mail sent. */
    SIGN_IN("sign-ins"),
    /** A search that somebody looks at, or a box that proposes while one types. */
    SEARCH("searches"),
    /** Whatever a key of an organisation opens, counted by key, beside what its network asks. */
    KEY("key");

    private static final Pattern WHOLE =
            Pattern.compile("/(?:marches|structures)\\.(?:csv|geojson|ics|ocds\\.json)|" + Api.ROOT + "/releases");
    private static final Pattern FORM = Pattern.compile(
            "/(?:connexion|inscription|mot-de-passe|signaler)(?:/.*)?|/structures/[^/]+/contact(?:/.*)?|/alertes(?:/nouvelle)?");
    private static final Set<String> SEARCHES = Set.of("/marches", "/structures", "/suggestions");

    private final String code;

    Cost(String code) {
        this.code = code;
    }

    /** The name of the policy in the headers. */
    String code() {
        return code;
    }

    static Optional<Cost> of(HttpMethod method, String path) {
        if (method == HttpMethod.POST && FORM.matcher(path).matches()) {
            return Optional.of(SIGN_IN);
        }
        if (WHOLE.matcher(path).matches()) {
            return Optional.of(EXPORT);
        }
        if (SEARCHES.contains(path)) {
            return Optional.of(SEARCH);
        }
        return DataAddress.is(path) ? Optional.of(DATA) : Optional.empty();
    }
}
