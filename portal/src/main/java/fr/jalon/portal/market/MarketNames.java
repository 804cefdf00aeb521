package fr.jalon.portal.market;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.ResultJson.PlaceJson;
import java.util.List;
import java.util.Map;

/** What the codes of one market are called, and which département its places are in. */
record MarketNames(Map<String, String> places, Map<String, List<String>> containers, Trades trades, Cpvs cpvs) {

    static MarketNames of(PlannedMarket market, TerritoryRepository territories, Trades trades, Cpvs cpvs) {
        List<String> codes = market.allPlaces();
        return new MarketNames(territories.labels(codes), territories.containersOfEach(codes), trades, cpvs);
    }

    /** The label of a place, set for reading. */
    String place(String code) {
        return Typography.french(places.getOrDefault(code, code));
    }

    List<PlaceJson> placesJson(List<String> codes) {
        return codes.stream()
                .map(code -> new PlaceJson(code, places.getOrDefault(code, code)))
                .toList();
    }

    /** "77310000, Réalisation et entretien d’espaces verts". */
    String cpv(String code) {
        return code + ", " + Typography.french(cpvs.label(code));
    }

    List<String> tradesOf(PlannedMarket market) {
        return market.allCpv().stream()
                .flatMap(code -> trades.ofCpv(code).stream())
                .distinct()
                .toList();
    }

    /** Where structures are looked for: the département around a place, the place itself where it is larger. */
    List<String> around(List<String> codes) {
        return codes.stream()
                .map(code -> containers.getOrDefault(code, List.of(code)).stream()
                        .filter(container -> container.startsWith("dep-"))
                        .findFirst()
                        .orElse(code))
                .filter(code -> !code.equals("fr"))
                .distinct()
                .toList();
    }
}
