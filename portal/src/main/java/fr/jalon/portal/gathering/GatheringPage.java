package fr.jalon.portal.gathering;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.Structure.Offer;
import fr.jalon.content.structure.StructureTrades;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The structures of a list side by side: a column a structure, a line a question one asks of each. */
record GatheringPage(
        Layout layout,
        String title,
        String lead,
        @Nullable String unknown,
        List<Column> columns,
        List<Line> lines,
        List<String> kept,
        String full,
        List<Link> ways) {
    /** A structure, and the list without it. */
    record Column(String name, String href, boolean demonstration, String without) {}

    /** What is compared, in the order of the columns. */
    record Line(String title, List<String> values) {}

    static GatheringPage of(Gathered gathered, Trades trades, UnaryOperator<String> territory, String base) {
        List<Structure> structures = gathered.structures();
        boolean empty = structures.isEmpty();
        return new GatheringPage(
                Layout.of(
                                Section.STRUCTURES,
                                Messages.get("gathering.title"),
                                Messages.get("gathering.description"),
                                Gathered.PATH)
                        .withBreadcrumb(Section.STRUCTURES.label(), Section.STRUCTURES.href())
                        .withIndexed(false)
                        .withDemonstration(structures.stream().anyMatch(Structure::demonstration)),
                empty ? Messages.get("gathering.title") : Messages.count("gathering.count", structures.size()),
                Messages.get("gathering.lead"),
                gathered.unknown().isEmpty()
                        ? null
                        : Messages.get("gathering.unknown", String.join(", ", gathered.unknown())),
                structures.stream()
                        .map(structure -> new Column(
                                Typography.french(structure.name()),
                                "/structures/" + structure.key(),
                                structure.demonstration(),
                                gathered.address()
                                        .without(Gathered.NAME, structure.key())
                                        .toString()))
                        .toList(),
                empty ? List.of() : lines(structures, trades, territory),
                gathered.keys(),
                structures.size() < Gathered.MOST ? "" : Messages.get("gathering.full", Gathered.MOST),
                empty ? List.of() : ways(gathered, base));
    }

    private static List<Link> ways(Gathered gathered, String base) {
        String address = gathered.address().toString();
        return List.of(
                new Link(Messages.get("gathering.csv"), gathered.address().as(".csv")),
                new Link(
                        Messages.get("gathering.save"),
                        SavedListController.PATH + "/enregistrer" + address.substring(Gathered.PATH.length())),
                new Link(Messages.get("gathering.share", base + address), address));
    }

    private static List<Line> lines(List<Structure> structures, Trades trades, UnaryOperator<String> territory) {
        List<Line> lines = new ArrayList<>();
        add(lines, "kinds", structures, structure -> structure.kinds().stream()
                .map(kind -> kind.code())
                .collect(Collectors.joining(", ")));
        add(lines, "reserved", structures, structure -> structure.eligibleFor().stream()
                .map(code -> Messages.get("market.device." + code))
                .collect(Collectors.joining(" ; ")));
        add(
                lines,
                "commune",
                structures,
                structure ->
                        structure.commune() == null ? "" : structure.commune().label());
        add(lines, "trades", structures, structure -> {
            StructureTrades known = StructureTrades.of(structure, trades);
            String labels = String.join(", ", known.labels(trades));
            return known.derived() ? labels + " " + Messages.get("matching.why.derived") : labels;
        });
        add(lines, "offers", structures, structure -> structure.offers().stream()
                .map(Offer::title)
                .map(Typography::french)
                .collect(Collectors.joining(" ; ")));
        add(lines, "capacity", structures, structure -> structure.offers().stream()
                .flatMap(offer -> Stream.ofNullable(offer.capacity()))
                .map(Typography::french)
                .collect(Collectors.joining(" ; ")));
        add(
                lines,
                "area",
                structures,
                structure -> structure.areaKm() != null
                        ? Messages.get("structure.show.area.km", structure.areaKm())
                        : structure.areaCodes().stream().map(territory).collect(Collectors.joining(", ")));
        add(
                lines,
                "places",
                structures,
                structure -> structure.places() == null ? "" : Typography.number(structure.places()));
        add(lines, "networks", structures, structure -> String.join(", ", structure.networks()));
        add(lines, "labels", structures, structure -> String.join(", ", structure.labels()));
        add(lines, "siret", structures, structure -> structure.siret() == null ? "" : structure.siret());
        return lines;
    }

    /** A question nobody answers is not asked. */
    private static void add(
            List<Line> lines, String key, List<Structure> structures, Function<Structure, String> value) {
        List<String> values = structures.stream().map(value).toList();
        if (values.stream().anyMatch(text -> !text.isEmpty())) {
            lines.add(new Line(
                    Messages.get("gathering.line." + key),
                    values.stream()
                            .map(text -> text.isEmpty() ? Messages.get("gathering.none") : text)
                            .toList()));
        }
    }
}
