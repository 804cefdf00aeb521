package fr.jalon.content.market.act;

import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.text.Fold;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes which acts of a buyer belong to which of its markets, from what both say: number, CPV, words of the title, dates,
 * amount. It only proposes; a person says.
 */
public final class ActMatching {
    /** Two facts that agree well, or the number alone. */
    static final int ENOUGH = 4;

    /** A number given twice by the same buyer is hardly a coincidence. */
    private static final int SAME_NUMBER = 6;

    private static final int SAME_CPV = 3;
    private static final int SAME_CLASS = 2;
    private static final int SAME_DIVISION = 1;
    /** Of the same buyer, another object is another purchase. */
    private static final int OTHER_DIVISION = -3;

    private static final int LONGEST_SPAN_MONTHS = 24;
    private static final int EARLY_DAYS = 60;
    private static final int SHORTEST_WORD = 3;
    /** Of an act, the markets that come first: a longer list is not read. */
    private static final int MOST = 3;

    /** Words that say nothing of an object. */
    private static final Set<String> COMMON = Set.of(
            "les",
            "des",
            "aux",
            "une",
            "pour",
            "par",
            "sur",
            "avec",
            "dans",
            "marche",
            "marches",
            "public",
            "publics",
            "accord",
            "cadre",
            "lot",
            "lots",
            "travaux",
            "fourniture",
            "fournitures",
            "prestation",
            "prestations",
            "service",
            "services",
            "realisation",
            "commune",
            "ville",
            "departement",
            "region");

    private ActMatching() {}

    /** The likeliest first; what was said already of an act and a market is left out. */
    public static List<ActProposal> proposals(
            Collection<PlannedMarket> markets, Collection<PublishedAct> acts, Collection<MarketAct> said) {
        Set<String> pairs =
                said.stream().map(link -> link.market() + " " + link.act()).collect(Collectors.toSet());
        List<Candidate> candidates = markets.stream()
                .filter(ActMatching::mayHaveActs)
                .map(Candidate::of)
                .toList();
        Comparator<ActProposal> order = Comparator.comparingInt(ActProposal::points)
                .reversed()
                .thenComparing(proposal -> proposal.market().reference());
        return acts.stream()
                .flatMap(act -> {
                    Set<String> words = wordsOf(act.title());
                    return candidates.stream()
                            .filter(candidate -> !pairs.contains(candidate.market.reference() + " " + act.id()))
                            .map(candidate -> proposal(candidate, act, words))
                            .filter(proposal -> proposal.points() >= ENOUGH)
                            .sorted(order)
                            .limit(MOST);
                })
                .sorted(order)
                .toList();
    }

    /** Whether an act may belong to it: it was announced, and not given up. */
    public static boolean mayHaveActs(PlannedMarket market) {
        return market.status().isPublic() && market.status() != MarketStatus.WITHDRAWN;
    }

    private static ActProposal proposal(Candidate candidate, PublishedAct act, Set<String> words) {
        List<String> reasons = new ArrayList<>();
        int points = number(candidate.market, act, reasons)
                + cpv(candidate.cpv, act, reasons)
                + words(candidate.words, words, reasons)
                + dates(candidate.market, act, reasons)
                + amount(candidate.market.amount(), act, reasons);
        return new ActProposal(candidate.market, act, points, reasons);
    }

    private static int number(PlannedMarket market, PublishedAct act, List<String> reasons) {
        String code = market.buyerCode();
        if (code == null || !Fold.fold(code).equals(Fold.fold(act.number()))) {
            return 0;
        }
        reasons.add("même numéro, " + code);
        return SAME_NUMBER;
    }

    private static int cpv(List<String> codes, PublishedAct act, List<String> reasons) {
        int common = codes.stream()
                .flatMap(code -> act.cpv().stream().map(other -> common(code, other)))
                .max(Comparator.naturalOrder())
                .orElse(-1);
        if (common < 0) {
            return 0;
        }
        if (common >= 8) {
            reasons.add("même code CPV");
            return SAME_CPV;
        }
        if (common >= 4) {
            reasons.add("codes CPV de la même classe");
            return SAME_CLASS;
        }
        if (common >= 2) {
            reasons.add("codes CPV de la même division");
            return SAME_DIVISION;
        }
        return OTHER_DIVISION;
    }

    /** How many digits two codes begin with alike: two name the division, three the group, four the class. */
    private static int common(String one, String other) {
        int digits = 0;
        while (digits < one.length() && digits < other.length() && one.charAt(digits) == other.charAt(digits)) {
            digits++;
        }
        return digits;
    }

    private static int words(Set<String> one, Set<String> other, List<String> reasons) {
        int fewest = Math.min(one.size(), other.size());
        List<String> shared = one.stream().filter(other::contains).toList();
        if (shared.isEmpty() || shared.size() * 10 < fewest * 3) {
            return 0;
        }
        reasons.add((shared.size() == 1 ? "mot commun\u00a0: " : "mots communs\u00a0: ")
                + String.join(", ", shared.subList(0, Math.min(shared.size(), 6))));
        boolean most = shared.size() >= 2 && shared.size() * 4 >= fewest * 3;
        return most ? 3 : shared.size() >= 2 && shared.size() * 2 >= fewest ? 2 : 1;
    }

    private static int dates(PlannedMarket market, PublishedAct act, List<String> reasons) {
        LocalDate planned = market.schedule().publication().date();
        if (act.what() == ActKind.AWARD) {
            long days = ChronoUnit.DAYS.between(planned, act.day());
            if (days < -EARLY_DAYS) {
                return -3;
            }
            if (ChronoUnit.MONTHS.between(planned, act.day()) > LONGEST_SPAN_MONTHS) {
                return -1;
            }
            reasons.add("notifié après la publication prévue");
            return 1;
        }
        if (act.planned() != null && Math.abs(ChronoUnit.DAYS.between(planned, act.planned())) <= 92) {
            reasons.add("publications prévues à trois mois l’une de l’autre au plus");
            return 1;
        }
        return 0;
    }

    /** Half as much or twice as much is the same order of amount. */
    private static int amount(AmountRange range, PublishedAct act, List<String> reasons) {
        if (act.amount() == null || !range.known()) {
            return 0;
        }
        boolean enough = above(act.amount(), range.min()) && below(act.amount(), range.max());
        if (enough) {
            reasons.add("montants du même ordre");
        }
        return enough ? 1 : 0;
    }

    private static boolean above(long amount, @Nullable Long min) {
        return min == null || amount * 2 >= min;
    }

    private static boolean below(long amount, @Nullable Long max) {
        return max == null || amount <= max * 2;
    }

    /** Folded, without the mark of a plural. */
    private static Set<String> wordsOf(String title) {
        return Stream.of(Fold.fold(title).split(" "))
                .filter(word -> word.length() >= SHORTEST_WORD && !COMMON.contains(word))
                .map(word -> word.length() > SHORTEST_WORD && (word.endsWith("s") || word.endsWith("x"))
                        ? word.substring(0, word.length() - 1)
                        : word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A market with what is compared of it, worked out once. */
    private record Candidate(PlannedMarket market, List<String> cpv, Set<String> words) {
        static Candidate of(PlannedMarket market) {
            return new Candidate(market, market.allCpv(), wordsOf(market.title()));
        }
    }
}
