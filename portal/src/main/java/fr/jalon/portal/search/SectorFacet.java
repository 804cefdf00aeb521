package fr.jalon.portal.search;

import fr.jalon.content.trade.Trade;
import fr.jalon.content.trade.TradeGroup;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.search.Facet.Choice;
import java.util.ArrayList;
import java.util.List;

/** The facet of trades: their groups, and the trades of a group that is chosen or has a trade that is. */
public final class SectorFacet {
    private SectorFacet() {}

    public static Facet of(String name, Found<?> found, Trades trades, List<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        for (TradeGroup group : trades.groups()) {
            choices.add(choice(name, found, group.code(), group.label(), chosen, 0));
            List<String> codes = group.trades().stream().map(Trade::code).toList();
            if (chosen.contains(group.code()) || codes.stream().anyMatch(chosen::contains)) {
                group.trades()
                        .forEach(trade -> choices.add(choice(name, found, trade.code(), trade.label(), chosen, 1)));
            }
        }
        return new Facet(name, choices);
    }

    private static Choice choice(
            String name, Found<?> found, String code, String label, List<String> chosen, int depth) {
        return new Choice(code, label, found.count(name, code), chosen.contains(code), depth);
    }
}
