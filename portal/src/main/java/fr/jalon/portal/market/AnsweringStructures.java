package fr.jalon.portal.market;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.search.Answering;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.structure.StructureSearch;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts for each market the structures of its trades around its places, eligible where it has reserved lots: as many as
 * the search of structures that the count leads to.
 */
@Singleton
class AnsweringStructures {
    /** A market in more departments than this is looked at by region. */
    private static final int MOST_DEPARTMENTS = 3;

    private final StructureSearch structures;

    AnsweringStructures(StructureSearch structures) {
        this.structures = structures;
    }

    /** By reference; markets whose trade is not known are left out. */
    Map<String, Answering> of(List<PlannedMarketDocument> markets) {
        Map<String, SearchAddress> searches = new LinkedHashMap<>();
        for (PlannedMarketDocument market : markets) {
            if (!market.trades().isEmpty() && isOpenToStructures(market)) {
                searches.put(market.reference(), search(market));
            }
        }
        Map<SearchAddress, Long> counts = structures.counts(searches.values());
        Map<String, Answering> answering = new HashMap<>();
        searches.forEach((reference, search) ->
                answering.put(reference, new Answering(counts.getOrDefault(search, 0L), search.toString())));
        return answering;
    }

    static SearchAddress search(PlannedMarketDocument market) {
        SearchAddress address = StructureSearch.everything();
        for (String trade : market.trades()) {
            address = address.with(MarketQuery.SECTOR, trade);
        }
        for (String device : reservations(market)) {
            address = address.with(MarketQuery.DEVICE, device);
        }
        for (String territory : around(market)) {
            address = address.with(PlaceFilter.TERRITORY, territory);
        }
        return address;
    }

    /** Other reservations are for bodies that the directory does not hold. */
    private static boolean isOpenToStructures(PlannedMarketDocument market) {
        return !market.devices().contains(ConsiderationKind.RESERVED_PRISON.code())
                && !market.devices().contains(ConsiderationKind.RESERVED_ESS.code());
    }

    private static List<String> reservations(PlannedMarketDocument market) {
        return List.of(
                        ConsiderationKind.RESERVED_DISABILITY,
                        ConsiderationKind.RESERVED_IAE,
                        ConsiderationKind.RESERVED_BOTH)
                .stream()
                .map(ConsiderationKind::code)
                .filter(market.devices()::contains)
                .toList();
    }

    private static List<String> around(PlannedMarketDocument market) {
        List<String> departments = ofKind(market, "dep-");
        return departments.isEmpty() || departments.size() > MOST_DEPARTMENTS ? ofKind(market, "reg-") : departments;
    }

    private static List<String> ofKind(PlannedMarketDocument market, String prefix) {
        return market.territoriesIn().stream()
                .filter(code -> code.startsWith(prefix))
                .sorted()
                .toList();
    }
}
