package fr.jalon.portal.plan;

import static fr.jalon.content.text.Fold.fold;

import fr.jalon.content.market.PlannedMarket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody looks for who links by hand.
 *
 * @param act number or words of acts, empty where nothing is looked for
 * @param market reference, code or words of markets; empty for those announced last
 */
record ActSearch(String act, String market) {
    static final String ACT = "q";
    static final String MARKET = "marche-q";
    /** A longer list is not read: more words make it shorter. */
    static final int MOST = 20;

    static final ActSearch NONE = new ActSearch("", "");

    static ActSearch of(String act, String market) {
        return new ActSearch(act.strip(), market.strip());
    }

    boolean asked() {
        return !fold(act).isEmpty();
    }

    /** Those in whose reference, code or title all the words are. */
    List<PlannedMarket> markets(Collection<PlannedMarket> plan) {
        List<String> words = Stream.of(fold(market).split(" ")).toList();
        return plan.stream()
                .filter(one -> {
                    String text = fold(one.reference() + " " + one.title() + " "
                            + (one.buyerCode() == null ? "" : one.buyerCode()));
                    return words.stream().allMatch(text::contains);
                })
                .limit(MOST)
                .toList();
    }

    /** To be added to an address that has a query. */
    String query() {
        return asked() ? "&" + ACT + "=" + encoded(act) + "&" + MARKET + "=" + encoded(market) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
