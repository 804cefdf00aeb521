package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.SeriesKind;
import fr.jalon.content.territory.Territory;
import fr.jalon.portal.figure.FigureOfPlace;
import fr.jalon.portal.market.MarketCount;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.structure.StructureCount;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A région, a département or an employment zone: markets and structures there, published figures, places around. */
record TerritoryPage(
        Layout layout,
        String title,
        String lead,
        List<Search> searches,
        List<FigureOfPlace> live,
        List<Group> groups,
        String none,
        @Nullable Link explorer,
        String aroundTitle,
        List<Link> around) {

    /** A search there and how much it finds, "" where that is not known now. */
    record Search(String count, String label, String href) {}

    /** Figures about one place. */
    record Group(String id, String title, List<Item> items) {}

    /** A figure and the series it is of. */
    record Item(String value, String what, String title, String href, String source, String kind, String kindClass) {}

    static TerritoryPage of(
            Territory territory,
            List<Territory> around,
            TerritoryFigures figures,
            OptionalLong markets,
            OptionalLong structures,
            List<FigureOfPlace> live) {
        String title = territory.label();
        String lead =
                Messages.get("statistic.territory.lead." + territory.kind().code());
        List<Group> groups = new ArrayList<>();
        figures.byPlace()
                .forEach((place, found) -> groups.add(new Group(
                        "lieu-" + (groups.size() + 1),
                        place,
                        found.stream().map(TerritoryPage::item).toList())));
        return new TerritoryPage(
                Layout.of(
                                Section.STATISTICS,
                                title,
                                Messages.get("statistic.territory.description", title),
                                TerritoryController.PATH + "/" + territory.code())
                        .withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH)
                        .withBreadcrumb(Messages.get("statistic.territories.title"), TerritoryController.PATH),
                title,
                lead,
                List.of(
                        search("markets", markets, MarketCount.link("", territory.code())),
                        search("structures", structures, StructureCount.link("", territory.code()))),
                live,
                groups,
                groups.isEmpty() ? Messages.get("statistic.territory.none") : "",
                explorer(territory, figures),
                Messages.get("statistic.territory.around." + territory.kind().code()),
                around.stream()
                        .map(one -> new Link(one.label(), TerritoryController.PATH + "/" + one.code()))
                        .toList());
    }

    private static Search search(String key, OptionalLong count, Link link) {
        return new Search(
                count.isPresent() ? Typography.number(count.getAsLong()) : "",
                count.isPresent()
                        ? Messages.get("statistic.territory." + key + (count.getAsLong() < 2 ? ".one" : ".many"))
                        : Messages.get("statistic.territory." + key + ".see"),
                link.href());
    }

    private static Item item(TerritoryFigures.Figure figure) {
        String what = Stream.concat(
                        figure.first().dimensions().stream().map(Axis::label),
                        Stream.of(PeriodText.of(figure.first().period())))
                .collect(Collectors.joining(", "));
        SeriesKind kind = figure.series().kind();
        return new Item(
                FigureText.full(figure.first()),
                Axis.capital(what)
                        + (figure.count() > 1
                                ? " (" + Messages.count("statistic.territory.others", figure.count() - 1L) + ")"
                                : ""),
                figure.series().title(),
                StatisticController.PATH + "/" + figure.series().id(),
                figure.series().source().publisher(),
                kind == SeriesKind.OBSERVATION ? "" : kind.label(),
                StatisticPage.kindClass(kind));
    }

    /** Its own figures in the explorer, where they are not too many series. */
    private static @Nullable Link explorer(Territory territory, TerritoryFigures figures) {
        List<TerritoryFigures.Figure> own = figures.byPlace().getOrDefault(territory.name(), List.of());
        if (own.isEmpty()) {
            return null;
        }
        String series = own.stream()
                .limit(ExplorerQuery.MOST_SERIES)
                .map(figure -> ExplorerQuery.SERIES + "=" + figure.series().id())
                .collect(Collectors.joining("&"));
        String places = own.stream()
                .limit(ExplorerQuery.MOST_SERIES)
                .map(figure -> ExplorerQuery.TERRITORY + "="
                        + ExplorerQuery.code(figure.first().territory()))
                .distinct()
                .collect(Collectors.joining("&"));
        return new Link(Messages.get("statistic.territory.explore"), ExplorerQuery.PATH + "?" + series + "&" + places);
    }
}
