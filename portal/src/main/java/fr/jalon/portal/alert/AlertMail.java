package fr.jalon.portal.alert;

import fr.jalon.portal.market.MarketNotice;
import java.util.List;

/**
 * What is new for one address.
 *
 * @param own the page of its alerts
 * @param stop where all of them stop
 */
record AlertMail(List<Part> parts, String own, String stop) {
    /**
     * One alert.
     *
     * @param fresh how many are new, in words; empty where none is
     * @param more how many the mail leaves out, in words; empty where none
     * @param note why it ends, empty where it goes on
     */
    record Part(
            String title,
            String fresh,
            List<Card> markets,
            String more,
            List<Card> moved,
            String note,
            String search,
            String stop) {}

    /** A market in plain lines. */
    record Card(String title, List<String> lines, List<String> changes, String link) {
        static Card of(MarketNotice notice, String link) {
            return new Card(notice.title(), notice.lines(), notice.changes(), link);
        }
    }
}
