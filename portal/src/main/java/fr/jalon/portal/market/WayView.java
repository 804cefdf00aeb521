package fr.jalon.portal.market;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A way to carry out hours of insertion: all stand at equal rank, a buyer may not impose one. */
record WayView(String title, String text, @Nullable String href) {
    private static final Map<String, List<String>> KINDS = Map.of(
            "hiring", List.of(),
            "temporary", List.of("ETTI", "EATT"),
            "secondment", List.of("AI", "GEIQ"),
            "subcontracting", List.of("ACI", "EI", "EA", "ESAT"),
            "co-contracting", List.of("ACI", "EI", "EA", "ESAT"));

    static List<WayView> all(PlannedMarket market, MarketNames names) {
        return Stream.of("hiring", "temporary", "secondment", "subcontracting", "co-contracting")
                .map(way -> of(way, market, names))
                .toList();
    }

    private static WayView of(String way, PlannedMarket market, MarketNames names) {
        List<String> kinds = KINDS.getOrDefault(way, List.of());
        return new WayView(
                Messages.get("market.show.way." + way),
                Messages.get("market.show.way." + way + ".text"),
                kinds.isEmpty() ? null : StructureLinks.ofKinds(kinds, market, names));
    }
}
