package fr.jalon.portal.account;

import fr.jalon.content.account.SecretToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * What a browser keeps while its person is at the provider, in a cookie: proofs that the answer is to this question, and where
 * to go on.
 */
record ProviderTrip(String state, String nonce, String verifier, String suite) {
    static ProviderTrip to(String suite) {
        return new ProviderTrip(
                SecretToken.random().text(),
                SecretToken.random().text(),
                SecretToken.random().text(),
                suite);
    }

    static Optional<ProviderTrip> read(String cookie) {
        String[] parts = cookie.split("~", 4);
        return parts.length == 4
                ? Optional.of(new ProviderTrip(parts[0], parts[1], parts[2], Suite.safe(parts[3])))
                : Optional.empty();
    }

    String cookie() {
        // A path may hold characters that a cookie may not: then one goes on at the space.
        return String.join("~", state, nonce, verifier, suite.matches("[\\w/?=&.%-]*") ? suite : Suite.SPACE);
    }

    boolean began(String answered) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), answered.getBytes(StandardCharsets.UTF_8));
    }

    /** Logs must not tell it. */
    @Override
    public String toString() {
        return "ProviderTrip";
    }
}
