package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.ChartShape;
import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.QuestionSheet;
import fr.jalon.content.statistic.SeriesKind;
import fr.jalon.content.statistic.SourceComparison;
import fr.jalon.content.statistic.StatisticRevision;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One series: what it says, drawn and in full, how far to trust it, where it comes from. */
record StatisticPage(
        Layout layout,
        String title,
        String kind,
        String kindClass,
        String kindAdvice,
        String scope,
        String measures,
        String unit,
        List<Headline> headlines,
        @Nullable Chart chart,
        SeriesTable table,
        String tableCaption,
        String caveat,
        String publisher,
        String document,
        String locator,
        List<String> otherLocators,
        String licence,
        List<Link> downloads,
        List<String> revisions,
        String slug,
        String path,
        String citation,
        List<Link> questions,
        List<Link> comparisons) {

    /** A figure in large type and what it counts. */
    record Headline(String value, String unit, String label) {}

    /** The drawing in both widths. */
    record Chart(String title, String wide, String narrow) {}

    static StatisticPage of(StatisticSeries series, List<StatisticRevision> revisions) {
        String path = StatisticController.PATH + "/" + series.id();
        return new StatisticPage(
                layout(series, path),
                series.title(),
                series.kind().label(),
                kindClass(series.kind()),
                Messages.get("statistic.kind." + series.kind().code()),
                scope(series.observations()),
                series.measures(),
                series.observations().stream().map(Observation::unit).distinct().collect(Collectors.joining(", ")),
                series.headlines().stream()
                        .map(figure ->
                                new Headline(FigureText.large(figure), FigureText.words(figure), label(series, figure)))
                        .toList(),
                SeriesChart.of(series)
                        .map(chart -> new Chart(
                                chartTitle(series, chart), chart.draw(ChartWidth.WIDE), chart.draw(ChartWidth.NARROW)))
                        .orElse(null),
                SeriesTable.of(series),
                Messages.count("statistic.show.caption", series.observations().size()),
                Objects.requireNonNullElse(series.caveat(), ""),
                series.source().publisher(),
                series.source().document(),
                series.source().locator(),
                series.observations().stream()
                        .map(Observation::locator)
                        .filter(locator -> locator != null)
                        .distinct()
                        .toList(),
                series.source().licence(),
                downloads(series, path),
                revisions.stream()
                        .map(revision -> Messages.get(
                                revision.number() == 1 ? "statistic.show.published" : "statistic.show.revised",
                                Typography.day(revision.date())))
                        .toList(),
                series.id(),
                path,
                Messages.get(
                        "statistic.show.citation",
                        series.source().publisher(),
                        series.title(),
                        series.source().document(),
                        series.source().locator()),
                Stream.of(CitizenQuestion.values())
                        .filter(question -> QuestionSheet.of(question).suits(series))
                        .map(QuestionPage::link)
                        .toList(),
                SourceComparison.of(series).stream()
                        .map(one -> new Link(one.title(), ComparisonController.PATH + "/" + one.slug()))
                        .toList());
    }

    private static Layout layout(StatisticSeries series, String path) {
        return Layout.of(Section.STATISTICS, series.title(), series.measures(), path)
                .withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH)
                .withBreadcrumb(series.question().label(), QuestionPage.path(series.question()))
                .withAlternate("application/json", path + ".json", series.title())
                .withAlternate("text/csv", path + ".csv", series.title());
    }

    static String kindClass(SeriesKind kind) {
        return switch (kind) {
            case OBSERVATION -> "";
            case TARGET, THRESHOLD -> "res";
            case EXAMPLE, SURVEY -> "cl";
        };
    }

    /** Where and when, as far as all the figures share it. */
    static String scope(List<Observation> figures) {
        List<String> places =
                figures.stream().map(Observation::territory).distinct().toList();
        String place =
                places.size() <= 2 ? String.join(" et ", places) : Messages.get("statistic.show.places", places.size());
        return place + ", "
                + PeriodText.span(figures.stream().map(Observation::period).toList());
    }

    /** What a headline counts: its place on the axes along which the series varies. */
    private static String label(StatisticSeries series, Observation figure) {
        String where = Axis.varies(series, Axis.TERRITORY) ? figure.territory() : "";
        String when = Axis.varies(series, Axis.PERIOD) ? PeriodText.of(figure.period()) : "";
        String label = Stream.concat(figure.dimensions().stream().map(Axis::label), Stream.of(where, when))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return label.isEmpty() ? scope(List.of(figure)) : Axis.capital(label);
    }

    private static String chartTitle(StatisticSeries series, SeriesChart chart) {
        List<Observation> figures = series.charted();
        String subject = chart.subject().map(text -> Axis.capital(text) + ", ").orElse("");
        String unit =
                series.chart() == ChartShape.LINE ? ", en " + figures.getFirst().unit() : "";
        return subject + scope(figures) + unit;
    }

    private static List<Link> downloads(StatisticSeries series, String path) {
        List<Link> links = new ArrayList<>(List.of(
                new Link("CSV", path + ".csv"), new Link("XLSX", path + ".xlsx"), new Link("JSON", path + ".json")));
        if (SeriesChart.of(series).isPresent()) {
            links.add(new Link("SVG", path + ".svg"));
            links.add(new Link("PNG", path + ".png"));
        }
        return links;
    }
}
