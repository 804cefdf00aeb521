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
        String whole,
        String caveat,
        String publisher,
        String document,
        String locator,
        List<String> otherLocators,
        String licence,
        List<Link> downloads,
        List<Revision> revisions,
        @Nullable Notice notice,
        String slug,
        String path,
        String citation,
        List<Link> questions,
        List<Link> comparisons) {

    /** A figure in large type and what it counts. */
    record Headline(String value, String unit, String label) {}

    /** The drawing in both widths. */
    record Chart(String title, String wide, String narrow) {}

    /** A release: when, why, and where it can be read, empty where it cannot or is the one shown. */
    record Revision(String text, String reason, String href) {}

    /** What must be known before the figures are read, and where more is. */
    record Notice(String title, String text, Link way) {}

    static StatisticPage of(StatisticSeries series, List<StatisticRevision> revisions) {
        return of(series, revisions, revisions.getFirst());
    }

    /** A series as it was at one of its releases, the first of which is the last. */
    static StatisticPage of(StatisticSeries series, List<StatisticRevision> revisions, StatisticRevision shown) {
        String path = StatisticController.PATH + "/" + series.id();
        boolean former = shown != revisions.getFirst();
        return new StatisticPage(
                layout(series, path).withIndexed(!former),
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
                WholeText.of(series),
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
                former ? List.of(new Link("CSV", releasePath(path, shown) + ".csv")) : downloads(series, path),
                revisions.stream()
                        .map(revision -> revision(revision, path, revision == shown))
                        .toList(),
                former ? replaced(revisions, shown, path) : correction(revisions, path),
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

    private static Revision revision(StatisticRevision revision, String path, boolean shown) {
        String key = revision.number() == 1
                ? "statistic.show.published"
                : revision.correction() ? "statistic.show.corrected" : "statistic.show.revised";
        return new Revision(
                Messages.get(key, Typography.day(revision.date())),
                Objects.requireNonNullElse(revision.reason(), ""),
                shown || !revision.kept() ? "" : releasePath(path, revision));
    }

    private static Notice replaced(List<StatisticRevision> revisions, StatisticRevision shown, String path) {
        StatisticRevision next = revisions.get(revisions.indexOf(shown) - 1);
        return new Notice(
                Messages.get("statistic.release.former", shown.number(), Typography.day(next.date())),
                Objects.requireNonNullElse(next.reason(), ""),
                new Link(Messages.get("statistic.release.current"), path));
    }

    private static @Nullable Notice correction(List<StatisticRevision> revisions, String path) {
        StatisticRevision last = revisions.getFirst();
        return last.correction() && revisions.size() > 1
                ? new Notice(
                        Messages.get("statistic.show.corrected", Typography.day(last.date())),
                        Objects.requireNonNullElse(last.reason(), ""),
                        new Link(Messages.get("statistic.release.before"), releasePath(path, revisions.get(1))))
                : null;
    }

    private static String releasePath(String path, StatisticRevision revision) {
        return path + "/versions/" + revision.number();
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
