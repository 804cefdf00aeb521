package fr.jalon.portal.market;

import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.structure.StructureSearch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For a buyer that still decides: the structures that could answer each lot, by kind, and what that means. */
@Singleton
public class WhoCouldAnswer {
    /** Below this many, one that is full or far leaves a reserved lot without an offer. */
    private static final long ENOUGH = 3;

    private final PlannedMarketDocuments documents;
    private final StructureSearch structures;

    WhoCouldAnswer(PlannedMarketDocuments documents, StructureSearch structures) {
        this.documents = documents;
        this.structures = structures;
    }

    /**
     * What is known of one lot.
     *
     * @param kinds how many of each kind, and the search that lists them
     * @param reading what it means for a reservation
     */
    public record Answer(int lot, List<Link> kinds, String reading) {}

    /** By lot, of those whose trade is known from their CPV codes. */
    public List<Answer> of(PlannedMarket market) {
        List<Answer> answers = new ArrayList<>();
        for (Lot lot : market.lots()) {
            PlannedMarketDocument document =
                    documents.of(List.of(alone(market, lot))).getFirst();
            if (!document.trades().isEmpty()) {
                answers.add(answer(lot, AnsweringStructures.search(document)));
            }
        }
        return answers;
    }

    private Answer answer(Lot lot, SearchAddress around) {
        Map<StructureKind, SearchAddress> searches = new LinkedHashMap<>();
        for (StructureKind kind : StructureKind.values()) {
            searches.put(kind, around.with("type", kind.code()));
        }
        Map<SearchAddress, Long> counts = structures.counts(searches.values());
        List<Link> kinds = new ArrayList<>();
        searches.forEach((kind, search) -> {
            long count = counts.getOrDefault(search, 0L);
            if (count > 0) {
                kinds.add(new Link(Messages.get("plan.answer.kind", count, kind.code()), search.toString()));
            }
        });
        long disability = count("reserved-disability", searches, counts);
        long insertion = count("reserved-iae", searches, counts);
        return new Answer(lot.number(), kinds, reading(disability, insertion));
    }

    private static long count(
            String reservation, Map<StructureKind, SearchAddress> searches, Map<SearchAddress, Long> counts) {
        return searches.entrySet().stream()
                .filter(search -> search.getKey().eligibleFor().contains(reservation))
                .mapToLong(search -> counts.getOrDefault(search.getValue(), 0L))
                .sum();
    }

    private static String reading(long disability, long insertion) {
        if (disability + insertion == 0) {
            return Messages.get("plan.answer.none");
        }
        String answer = disability >= ENOUGH && insertion >= ENOUGH
                ? "any"
                : disability >= ENOUGH
                        ? "disability"
                        : insertion >= ENOUGH ? "insertion" : disability + insertion >= ENOUGH ? "both" : "few";
        return Messages.get("plan.answer." + answer);
    }

    /** The lot as a market of its own, whatever it asks. */
    private static PlannedMarket alone(PlannedMarket market, Lot lot) {
        return market.dividedInto(
                List.of(new Lot(lot.number(), lot.title(), lot.cpv(), lot.places(), lot.amount(), List.of())),
                lot.cpv() == null ? market.cpv() : List.of(lot.cpv()),
                lot.places().isEmpty() ? market.places() : lot.places(),
                lot.amount());
    }
}
