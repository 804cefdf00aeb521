package fr.jalon.portal.market;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.matching.LotAnswers;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Where it is public, each way leads to those who could be part of it, of the first lot with a clause. */
    static List<WayView> all(PlannedMarket market, boolean published) {
        int lot = market.lots().stream()
                .filter(one -> one.considerations().stream()
                        .anyMatch(asked -> asked.kind() == ConsiderationKind.EXECUTION_CLAUSE))
                .mapToInt(Lot::number)
                .findFirst()
                .orElse(1);
        return Stream.of("hiring", "temporary", "secondment", "subcontracting", "co-contracting")
                .map(way -> of(way, market, lot, published))
                .toList();
    }

    private static WayView of(String way, PlannedMarket market, int lot, boolean published) {
        List<String> kinds = KINDS.getOrDefault(way, List.of());
        return new WayView(
                Messages.get("market.show.way." + way),
                Messages.get("market.show.way." + way + ".text"),
                kinds.isEmpty() || !published
                        ? null
                        : LotAnswers.path(market.reference(), lot)
                                + kinds.stream().map(kind -> "type=" + kind).collect(Collectors.joining("&", "?", "")));
    }
}
