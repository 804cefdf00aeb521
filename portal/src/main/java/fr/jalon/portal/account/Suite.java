package fr.jalon.portal.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where one goes on after signing in: always a path of this site, whatever the address says. */
final class Suite {
    static final String SPACE = "/espace";

    /** One slash, then neither a second one nor a backslash, which browsers read as one; no space, no control character. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,500}");

    private Suite() {}

    static String safe(@Nullable String asked) {
        return asked != null && PATH.matcher(asked).matches() ? asked : SPACE;
    }

    /** An address that leads on to this one once it has served; the space is where one is led anyway. */
    static String after(String path, String suite) {
        return suite.equals(SPACE)
                ? path
                : path + (path.contains("?") ? "&" : "?") + "suite=" + URLEncoder.encode(suite, StandardCharsets.UTF_8);
    }

    /** The page to sign in, and to come back from. */
    static String signIn(String path) {
        return "/connexion?suite=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
