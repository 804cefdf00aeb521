package fr.jalon.content.trade;

import fr.jalon.content.cpv.Cpv;
import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.text.Fold;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The trades and CPV codes that somebody's words speak of, the likeliest first: to choose from, never chosen alone. */
@Singleton
public final class TradeProposals {
    private static final int MOST = 6;
    private static final int SHORTEST = 4;
    /** Endings that change with number and gender only. */
    private static final int STEM = 7;

    private static final int OF_LABEL = 3;

    private final Trades trades;
    private final Cpvs cpvs;

    TradeProposals(Trades trades, Cpvs cpvs) {
        this.trades = trades;
        this.cpvs = cpvs;
    }

    public List<Trade> trades(String words) {
        Set<String> said = stems(words);
        Map<Trade, Double> scores = new HashMap<>();
        trades.groups().stream().flatMap(group -> group.trades().stream()).forEach(trade -> {
            double score = OF_LABEL * share(said, stems(trade.label())) + shared(said, stems(trade.words()));
            if (score > 0) {
                scores.put(trade, score);
            }
        });
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Trade, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().code()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Within what these trades cover; the widest code of the first where no label has any of the words. */
    public List<Cpv> cpvs(String words, List<Trade> within) {
        Set<String> said = stems(words);
        List<String> prefixes =
                within.stream().flatMap(trade -> trade.cpvPrefixes().stream()).toList();
        List<Cpv> found = cpvs.list().stream()
                .filter(cpv -> prefixes.stream().anyMatch(cpv.code()::startsWith))
                .filter(cpv -> shared(said, stems(cpv.label())) > 0)
                .sorted(Comparator.<Cpv>comparingDouble(
                                cpv -> -shared(said, stems(cpv.label())) - share(said, stems(cpv.label())))
                        .thenComparing(Cpv::code))
                .limit(MOST)
                .toList();
        List<Cpv> proposed = new ArrayList<>(found);
        if (proposed.isEmpty() && !prefixes.isEmpty()) {
            cpvs.find((prefixes.getFirst() + "00000000").substring(0, 8)).ifPresent(proposed::add);
        }
        return List.copyOf(proposed);
    }

    private static double shared(Set<String> said, Set<String> known) {
        return known.stream().filter(said::contains).count();
    }

    /** A label that is said whole counts more than a long one of which a word is. */
    private static double share(Set<String> said, Set<String> known) {
        return known.isEmpty() ? 0 : shared(said, known) / known.size();
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(Fold.fold(text).split(" "))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .map(word -> word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
