package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.SeriesKind;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.statistic.ExplorerChart.Chosen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The explorer: what can be chosen, what is, and the chosen figures drawn and as a table. */
record ExplorerPage(
        Layout layout,
        String words,
        List<Choice> found,
        String foundNone,
        List<Filter> filters,
        List<Link> examples,
        List<String> warnings,
        List<Drawing> drawings,
        String caption,
        List<Row> rows,
        String more,
        @Nullable String csv,
        List<Link> sources) {
    private static final int MOST_FOUND = 15;
    private static final int MOST_ROWS = 200;
    private static final int LEAST = 2;

    /** A box to tick; {@code id} is that of the field. */
    record Choice(String id, String value, String label, boolean chosen) {}

    /** The values of one parameter that can be ticked. */
    record Filter(String name, String title, List<Choice> choices) {}

    /** A chart of figures of one unit and one nature, null where they are too many. */
    record Drawing(
            String title, @Nullable String wide, @Nullable String narrow) {}

    /** A figure in the table. */
    record Row(String series, String what, String territory, String period, String value, String source) {}

    static ExplorerPage of(ExplorerQuery query, List<StatisticSeries> chosen, List<StatisticSeries> found) {
        List<Chosen> figures = chosen.stream()
                .flatMap(series ->
                        series.observations().stream().filter(query::keeps).map(figure -> new Chosen(series, figure)))
                .toList();
        Collection<List<Chosen>> groups = groups(figures).values();
        return new ExplorerPage(
                Layout.of(
                                Section.STATISTICS,
                                Messages.get("statistic.explorer.title"),
                                Messages.get("statistic.explorer.lead"),
                                ExplorerQuery.PATH)
                        .withIndexed(query.address().isEmpty())
                        .withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH),
                query.words(),
                found.stream()
                        .filter(series -> !query.series().contains(series.id()))
                        .limit(MOST_FOUND)
                        .map(series -> choice(ExplorerQuery.SERIES, series.id(), series.title(), List.of()))
                        .toList(),
                !query.words().isEmpty() && found.isEmpty() ? Messages.get("statistic.nothing.title") : "",
                filters(query, chosen),
                chosen.isEmpty() ? beginnings() : List.of(),
                warnings(groups, figures),
                groups.stream().map(ExplorerPage::drawing).toList(),
                Messages.count("statistic.show.caption", figures.size()),
                figures.stream().limit(MOST_ROWS).map(ExplorerPage::row).toList(),
                figures.size() > MOST_ROWS ? Messages.get("statistic.explorer.more", MOST_ROWS, figures.size()) : "",
                figures.isEmpty()
                        ? null
                        : query.address().without(ExplorerQuery.WORDS).as(".csv"),
                chosen.stream()
                        .map(series -> new Link(series.title(), StatisticController.PATH + "/" + series.id()))
                        .toList());
    }

    /** Figures that can stand in one chart. */
    private static Map<String, List<Chosen>> groups(List<Chosen> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        one -> one.figure().unit() + "|" + one.series().kind(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<String> warnings(Collection<List<Chosen>> groups, List<Chosen> figures) {
        List<String> warnings = new ArrayList<>();
        List<String> units = distinct(figures, one -> "«\u00a0" + one.figure().unit() + "\u00a0»");
        if (units.size() > 1) {
            warnings.add(Messages.get("statistic.explorer.units", String.join(", ", units)));
        }
        List<String> kinds =
                distinct(figures, one -> one.series().kind().label().toLowerCase(java.util.Locale.FRENCH));
        if (kinds.size() > 1) {
            warnings.add(Messages.get("statistic.explorer.kinds", String.join(", ", kinds)));
        }
        if (groups.stream()
                .anyMatch(group -> distinct(group, one -> one.series().source().publisher())
                                .size()
                        > 1)) {
            warnings.add(Messages.get("statistic.explorer.publishers"));
        }
        return warnings;
    }

    private static List<String> distinct(List<Chosen> figures, Function<Chosen, String> of) {
        return figures.stream().map(of).distinct().toList();
    }

    private static Drawing drawing(List<Chosen> figures) {
        Chosen first = figures.getFirst();
        SeriesKind kind = first.series().kind();
        return new Drawing(
                Messages.get("statistic.explorer.in", first.figure().unit())
                        + (kind == SeriesKind.OBSERVATION ? "" : " – " + kind.label()),
                ExplorerChart.draw(figures, ChartWidth.WIDE).orElse(null),
                ExplorerChart.draw(figures, ChartWidth.NARROW).orElse(null));
    }

    private static Row row(Chosen one) {
        Observation figure = one.figure();
        return new Row(
                one.series().title(),
                figure.dimensions().stream().map(Axis::label).map(Axis::capital).collect(Collectors.joining(", ")),
                figure.territory(),
                PeriodText.of(figure.period()),
                FigureText.full(figure),
                one.series().source().publisher());
    }

    private static List<Filter> filters(ExplorerQuery query, List<StatisticSeries> chosen) {
        List<Filter> filters = new ArrayList<>();
        if (!chosen.isEmpty()) {
            filters.add(new Filter(
                    ExplorerQuery.SERIES,
                    Messages.get("statistic.explorer.series"),
                    chosen.stream()
                            .map(series -> choice(ExplorerQuery.SERIES, series.id(), series.title(), query.series()))
                            .toList()));
        }
        add(
                filters,
                ExplorerQuery.TERRITORY,
                Messages.get("statistic.explorer.territories"),
                values(
                        chosen,
                        figure -> Stream.of(Map.entry(ExplorerQuery.code(figure.territory()), figure.territory()))),
                query.territories());
        add(
                filters,
                ExplorerQuery.PERIOD,
                Messages.get("statistic.explorer.periods"),
                new java.util.TreeMap<>(values(
                        chosen, figure -> Stream.of(Map.entry(figure.period(), PeriodText.of(figure.period()))))),
                query.periods());
        chosen.stream()
                .flatMap(series -> series.dimensionNames().stream())
                .distinct()
                .forEach(name -> add(
                        filters,
                        ExplorerQuery.DIMENSION,
                        Axis.capital(name),
                        values(chosen, figure -> figure.dimensions().stream()
                                .filter(dimension -> dimension.name().equals(name))
                                .map(dimension ->
                                        Map.entry(ExplorerQuery.code(dimension), Axis.capital(Axis.label(dimension))))),
                        query.dimensions()));
        return filters;
    }

    private static void add(
            List<Filter> filters, String name, String title, Map<String, String> values, List<String> ticked) {
        if (values.size() >= LEAST) {
            filters.add(new Filter(
                    name,
                    title,
                    values.entrySet().stream()
                            .map(value -> choice(name, value.getKey(), value.getValue(), ticked))
                            .toList()));
        }
    }

    private static Map<String, String> values(
            List<StatisticSeries> chosen, Function<Observation, Stream<Map.Entry<String, String>>> of) {
        Map<String, String> values = new LinkedHashMap<>();
        chosen.stream()
                .flatMap(series -> series.observations().stream())
                .flatMap(of)
                .forEach(value -> values.putIfAbsent(value.getKey(), value.getValue()));
        return values;
    }

    private static Choice choice(String name, String value, String label, List<String> ticked) {
        return new Choice(
                name + "-" + ExplorerQuery.code(value),
                value,
                label,
                Objects.requireNonNull(ticked).contains(value));
    }

    /** Choices to begin with. */
    private static List<Link> beginnings() {
        return Stream.of("trend", "regions", "contracts", "units")
                .map(example -> new Link(
                        Messages.get("statistic.explorer.example." + example),
                        ExplorerQuery.PATH + "?" + Messages.get("statistic.explorer.example." + example + ".query")))
                .toList();
    }
}
