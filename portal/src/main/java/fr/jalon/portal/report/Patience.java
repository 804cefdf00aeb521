package fr.jalon.portal.report;

import fr.jalon.content.account.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Tells when a form was shown, in a hidden field: robots send at once what nobody can have read. Bound to the proof of the
 * form, so that a moment from another visit does not serve.
 */
final class Patience {
    /** Nobody reads the form and writes a sentence in less. */
    static final Duration LEAST = Duration.ofSeconds(3);

    private static final Duration MOST = Duration.ofHours(24);

    private Patience() {}

    static String stamp(String jeton, Clock clock) {
        String moment = String.valueOf(clock.millis());
        return moment + "." + seal(moment, jeton);
    }

    /** Whether this was shown long enough ago, and not another day. */
    static boolean waited(String stamp, String jeton, Clock clock) {
        int dot = stamp.indexOf('.');
        if (dot < 1 || !stamp.substring(0, dot).matches("\\d{1,15}")) {
            return false;
        }
        String moment = stamp.substring(0, dot);
        Duration since = Duration.ofMillis(clock.millis() - Long.parseLong(moment));
        return stamp.substring(dot + 1).equals(seal(moment, jeton))
                && since.compareTo(LEAST) >= 0
                && since.compareTo(MOST) <= 0;
    }

    private static String seal(String moment, String jeton) {
        return HexFormat.of().formatHex(SecretToken.hash(moment + "/" + jeton)).substring(0, 32);
    }
}
