package fr.jalon.content.market.demonstration;

import static java.util.stream.Collectors.toMap;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The demonstration set, its dates relative to the month it is loaded in; references never change. */
@Singleton
public final class DemonstrationMarkets {
    public static final String SOURCE = "Jeu de démonstration";

    private static final int GENERATED = 330;

    private final PlannedMarketRepository markets;

    DemonstrationMarkets(PlannedMarketRepository markets) {
        this.markets = markets;
    }

    /** Brings the stored set to this month and to this version of the data; returns how many markets changed. */
    public int load(LocalDate today) {
        Map<String, PlannedMarket> stored =
                markets.findDemonstration().stream().collect(toMap(PlannedMarket::reference, market -> market));
        List<PlannedMarket> wanted = all(today);
        List<PlannedMarket> changed = wanted.stream()
                .filter(market -> {
                    PlannedMarket present = stored.get(market.reference());
                    return present == null || !market.sameAs(present);
                })
                .toList();
        List<String> gone = new ArrayList<>(stored.keySet());
        wanted.forEach(market -> gone.remove(market.reference()));
        markets.replace(changed, gone);
        return changed.size() + gone.size();
    }

    /** The set as it is in the month of this day. */
    public static List<PlannedMarket> all(LocalDate today) {
        LocalDate base = today.withDayOfMonth(1);
        DemonstrationBuyers buyers = new DemonstrationBuyers();
        return Stream.concat(
                        new NamedOperations(base, buyers).all().stream(),
                        new GeneratedMarkets(base, buyers).all(GENERATED).stream())
                .toList();
    }

    static String reference(int number) {
        return "DEMO-%04d".formatted(number);
    }
}
