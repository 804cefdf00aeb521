package fr.jalon.portal.matching;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.Answering;
import fr.jalon.portal.search.SearchAddress;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who could answer the lots of markets, for the pages that say so. */
@Singleton
public class WhoAnswers {
    /** Below this many, one that is full or far leaves a reserved lot without an offer. */
    private static final long ENOUGH = 3;

    private final Needs needs;
    private final Matching matching;

    WhoAnswers(Needs needs, Matching matching) {
        this.needs = needs;
        this.matching = matching;
    }

    /** By lot; where the index is away, a notice instead of counts. */
    public Map<Integer, LotAnswers> of(PlannedMarket market) {
        Map<Integer, Need> lots = needs.of(market);
        Map<Integer, LotAnswers> answers = new LinkedHashMap<>();
        Map<Integer, Counts> counts;
        try {
            counts = matching.counts(lots);
        } catch (SearchUnavailableException e) {
            lots.keySet().forEach(lot -> answers.put(lot, LotAnswers.away(lot)));
            return answers;
        }
        lots.forEach((lot, need) -> answers.put(
                lot,
                need.isForOthers() || !need.isReadable()
                        ? LotAnswers.nobody(lot, need)
                        : LotAnswers.of(
                                lot,
                                counts.get(lot),
                                SearchAddress.of(LotAnswers.path(market.reference(), lot)),
                                published(need, counts.get(lot)))));
        return answers;
    }

    /** For a buyer that still decides: by lot whose trade is known, whatever the lots ask. */
    public List<LotAnswers> deciding(PlannedMarket market) {
        Map<Integer, Need> open = new LinkedHashMap<>();
        needs.of(market).forEach((lot, need) -> {
            if (need.isReadable()) {
                open.put(lot, need.open());
            }
        });
        Map<Integer, Counts> counts = matching.counts(open);
        List<LotAnswers> answers = new ArrayList<>();
        open.forEach((lot, need) -> answers.add(
                LotAnswers.of(lot, counts.get(lot), NeedAddress.of(need, lot, market), deciding(counts.get(lot)))));
        return answers;
    }

    /** For each market of a list, how many could answer one of its lots best answered, and their list; by reference. */
    public Map<String, Answering> best(List<PlannedMarketDocument> markets) {
        record Key(String reference, int lot) {}
        Map<Key, Need> lots = new LinkedHashMap<>();
        markets.forEach(market -> needs.of(market).forEach((lot, need) -> {
            if (need.isReadable() && !need.isForOthers()) {
                lots.put(new Key(market.reference(), lot), need);
            }
        }));
        Map<String, Answering> best = new HashMap<>();
        try {
            matching.alone(lots).forEach((key, count) -> {
                Answering answering = new Answering(
                        count,
                        SearchAddress.of(LotAnswers.path(key.reference(), key.lot()))
                                .only(Choice.GRADE, Grade.ALONE.code())
                                .toString());
                best.merge(key.reference(), answering, (one, other) -> other.count() > one.count() ? other : one);
            });
        } catch (SearchUnavailableException e) {
            // The list does without.
            return Map.of();
        }
        return best;
    }

    private static String published(Need need, Counts counts) {
        if (!need.isReserved()) {
            return "";
        }
        long alone = counts.of(Grade.ALONE);
        if (alone == 0) {
            return Messages.get(counts.of(Grade.PARTNER) > 0 ? "matching.reading.group" : "matching.reading.none");
        }
        return Messages.get(alone < ENOUGH ? "matching.reading.few" : "matching.reading.enough");
    }

    /** What it means for a reservation, for the size of the lot, for a clause. */
    private static String deciding(Counts counts) {
        long disability = counts.eligible("reserved-disability");
        long insertion = counts.eligible("reserved-iae");
        String answer = disability + insertion == 0
                ? "none"
                : disability >= ENOUGH && insertion >= ENOUGH
                        ? "any"
                        : disability >= ENOUGH
                                ? "disability"
                                : insertion >= ENOUGH ? "insertion" : disability + insertion >= ENOUGH ? "both" : "few";
        String reading = Messages.get("plan.answer." + answer);
        if (counts.small() > 0) {
            reading += " " + Messages.count("plan.answer.small", counts.small());
        }
        return reading;
    }
}
