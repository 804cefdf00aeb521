package fr.jalon.portal.home;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketCounts;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.page.When;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The home page; {@code ahead} and {@code structures} are sentences on how many there are. */
record HomePage(
        Layout layout,
        String ahead,
        List<NextMarket> markets,
        String structures,
        List<Kind> kinds,
        List<Figure> figures) {

    /** A market that will be published soon, in short. */
    record NextMarket(
            When when, String href, String title, String buyer, String hours, boolean demonstration, List<Tag> tags) {}

    /** A device of a market; {@code kind} is its style. */
    record Tag(String kind, String label) {}

    /** A kind of structure and how many hold it. */
    record Kind(String code, String label, String count, String href) {}

    /** A headline figure and the series that tells more. */
    record Figure(String value, String label, String href) {}

    static HomePage of(
            List<PlannedMarket> next,
            MarketCounts counts,
            long structures,
            Map<String, Integer> kinds,
            List<StatisticSeries> series) {
        Layout layout = Layout.of(Section.NONE, Messages.get("page.site"), Messages.get("home.description"), "/")
                .withAlternate("application/json", "/marches.json", Messages.get("home.markets.json"));
        return new HomePage(
                layout,
                Messages.count("home.ahead", counts.ahead()),
                next.stream().map(HomePage::market).toList(),
                Messages.count("home.structures", structures),
                kinds.entrySet().stream().map(HomePage::kind).toList(),
                series.stream().flatMap(HomePage::figure).toList());
    }

    private static NextMarket market(PlannedMarket market) {
        var publication = market.schedule().publication();
        Integer hours = market.hoursPlanned();
        return new NextMarket(
                When.of(
                        Messages.get("home.publication"),
                        publication.date(),
                        publication.precision().code()),
                "/marches/" + market.reference(),
                market.title(),
                market.buyer().name(),
                hours == null ? "" : Typography.hours(hours),
                market.origin().demonstration(),
                market.considerations().keySet().stream().map(HomePage::tag).toList());
    }

    private static Tag tag(ConsiderationKind kind) {
        String style = kind.isReserved() ? "res" : kind == ConsiderationKind.UNDECIDED ? "" : "cl";
        return new Tag(style, kind.label());
    }

    private static Kind kind(Map.Entry<String, Integer> kind) {
        return new Kind(
                kind.getKey(),
                Messages.get("home.kind." + kind.getKey()),
                Typography.number(kind.getValue()),
                "/structures?type=" + kind.getKey());
    }

    private static Stream<Figure> figure(StatisticSeries series) {
        return series.headlines().stream()
                .limit(1)
                .map(shown -> new Figure(value(shown), series.title(), "/statistiques/" + series.id()));
    }

    private static String value(Observation shown) {
        String unit = shown.unit();
        boolean symbol = !Character.isLetter(unit.charAt(0));
        return Typography.number(shown.value()) + (symbol ? Typography.NARROW : "\u00A0") + unit;
    }
}
