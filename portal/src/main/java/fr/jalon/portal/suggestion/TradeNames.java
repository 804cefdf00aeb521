package fr.jalon.portal.suggestion;

import fr.jalon.content.text.Fold;
import fr.jalon.content.trade.Trade;
import fr.jalon.content.trade.TradeGroup;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds trades and their groups by the beginnings of the words they are known by. */
@Singleton
final class TradeNames {
    private final Trades trades;

    TradeNames(Trades trades) {
        this.trades = trades;
    }

    /** A trade or a group of trades. */
    record Named(String code, String label) {}

    /** Those of whose label or everyday words each typed word begins one; by label first, then the shortest. */
    List<Named> beginningWith(String typed, int most) {
        String[] beginnings = Fold.fold(typed).split(" ");
        List<Ranked> found = new ArrayList<>();
        for (TradeGroup group : trades.groups()) {
            rank(group.code(), group.label(), "", beginnings).forEach(found::add);
            for (Trade trade : group.trades()) {
                rank(trade.code(), trade.label(), trade.words(), beginnings).forEach(found::add);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(ranked -> ranked.named().label().length()))
                .map(Ranked::named)
                .limit(most)
                .toList();
    }

    private record Ranked(Named named, int rank) {}

    private static Stream<Ranked> rank(String code, String label, String words, String[] beginnings) {
        String name = " " + Fold.fold(label);
        String all = name + " " + Fold.fold(words);
        if (!begins(all, beginnings)) {
            return Stream.empty();
        }
        int rank = name.startsWith(" " + beginnings[0]) ? 0 : begins(name, beginnings) ? 1 : 2;
        return Stream.of(new Ranked(new Named(code, label), rank));
    }

    private static boolean begins(String text, String[] beginnings) {
        return Stream.of(beginnings).allMatch(beginning -> text.contains(" " + beginning));
    }
}
