package fr.jalon.portal.market;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches of the directory that a market gives rise to. */
final class StructureLinks {
    private StructureLinks() {}

    /** The structures that may answer a reserved lot, or with whom to carry out a clause; absent for the others. */
    static @Nullable Link forConsideration(ConsiderationKind kind, Lot lot, PlannedMarket market, MarketNames names) {
        List<String> parameters = new ArrayList<>();
        String label =
                switch (kind) {
                    case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH -> {
                        parameters.add("dispositif=" + kind.code());
                        yield Messages.get("market.show.structures.reserved");
                    }
                    case EXECUTION_CLAUSE, INSERTION_SERVICE, UNDECIDED -> Messages.get("market.show.structures.near");
                    case SOCIAL_CRITERION,
                            RESERVED_PRISON,
                            RESERVED_ESS,
                            SOCIAL_ACTION,
                            LITERACY,
                            EQUALITY_DIVERSITY,
                            PROGRESS_PLAN -> "";
                };
        if (label.isEmpty()) {
            return null;
        }
        trades(lot, market, names).forEach(trade -> parameters.add("secteur=" + trade));
        return new Link(label, address(parameters, lot, market, names));
    }

    /** Structures of these kinds around the places of the market, whatever they do. */
    static String ofKinds(List<String> kinds, PlannedMarket market, MarketNames names) {
        List<String> parameters =
                new ArrayList<>(kinds.stream().map(kind -> "type=" + kind).toList());
        return address(parameters, market.lots().getFirst(), market, names);
    }

    private static List<String> trades(Lot lot, PlannedMarket market, MarketNames names) {
        return lot.cpv() == null ? names.tradesOf(market) : names.trades().ofCpv(lot.cpv());
    }

    private static String address(List<String> parameters, Lot lot, PlannedMarket market, MarketNames names) {
        List<String> places = lot.places().isEmpty() ? market.places() : lot.places();
        names.around(places).forEach(code -> parameters.add("territoire=" + code));
        return parameters.isEmpty() ? "/structures" : "/structures?" + String.join("&", parameters);
    }
}
