package fr.jalon.portal.alert;

import fr.jalon.content.alert.Alert;
import fr.jalon.content.alert.AlertFrequency;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.market.KeptSearch;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is about, in words: a search, or one market.
 *
 * @param words each filter, none of a market or where everything is wanted
 * @param href the search or the market itself
 * @param latest what is there now, the last changed first
 * @param feeds the ways without an address
 */
record Wanted(
        String title,
        List<String> words,
        String href,
        String latest,
        List<Link> feeds,
        @Nullable String search,
        @Nullable String market) {
    /** The parameter that names a market rather than a search. */
    static final String MARKET = "marche";

    static Wanted of(KeptSearch kept) {
        return new Wanted(kept.title(), kept.words(), kept.href(), kept.latest(), kept.feeds(), kept.filters(), null);
    }

    static Wanted of(PlannedMarket market) {
        String path = "/marches/" + market.reference();
        return new Wanted(
                Messages.get("alert.market", Typography.french(market.title())),
                List.of(),
                path,
                path,
                List.of(),
                null,
                market.reference());
    }

    boolean isMarket() {
        return market != null;
    }

    /** The form that asks to be told of it. */
    String form() {
        String what = market == null ? search : MARKET + "=" + market;
        return AskController.PATH + (what == null || what.isEmpty() ? "" : "?" + what);
    }

    Alert.Wish wish(AlertFrequency frequency) {
        return new Alert.Wish(search, market, frequency);
    }
}
