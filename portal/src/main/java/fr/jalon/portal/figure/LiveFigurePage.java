package fr.jalon.portal.figure;

import fr.jalon.content.figure.ComputedFigure;
import fr.jalon.content.figure.ComputedFigure.Row;
import fr.jalon.content.figure.LiveFigure;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.statistic.BarChart;
import fr.jalon.portal.statistic.ChartWidth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One figure of our own: what it says, drawn and as a table, how and when it was computed, and its query. */
record LiveFigurePage(
        Layout layout,
        String title,
        String definition,
        String computed,
        @Nullable Chart chart,
        String items,
        String measure,
        List<Line> rows,
        Link other,
        @Nullable Nothing none,
        String sql,
        List<Link> downloads) {
    /** More bars are no longer looked at; the table has them all. */
    private static final int MOST_BARS = 24;

    private static final int SPOKEN = 8;

    /** The same drawing for a page and for a telephone; {@code note} says what it leaves to the table. */
    record Chart(String wide, String narrow, String note) {}

    /** A row of the table; {@code href} and {@code value} are empty where there is none. */
    record Line(String label, String href, String items, String value) {}

    /** What an empty figure says. */
    record Nothing(String title, String text, List<Link> ways) {}

    /**
     * @param figure null where it was never computed
     */
    static LiveFigurePage of(LiveFigure which, @Nullable ComputedFigure figure, boolean demonstration) {
        String title = title(which);
        String definition = Messages.get("figure." + which.code() + ".definition");
        List<Row> rows = figure == null ? List.of() : figure.rows();
        Link other = new Link(
                Messages.get(demonstration ? "figure.show.real" : "figure.show.demonstration"),
                address(which, "", !demonstration));
        return new LiveFigurePage(
                Layout.of(Section.STATISTICS, title, definition, address(which, "", demonstration))
                        .withBreadcrumb(Section.STATISTICS.label(), "/statistiques")
                        .withBreadcrumb(Messages.get("figure.list.title"), LiveFigureController.PATH)
                        .withDemonstration(demonstration)
                        .withIndexed(!demonstration),
                title,
                definition,
                figure == null
                        ? Messages.get("figure.show.never")
                        : Messages.get("figure.show.computed", Typography.moment(figure.computed())),
                rows.isEmpty() ? null : chart(which, rows, title),
                Messages.get("figure.items." + subject(which)),
                FigureLabels.measure(which),
                rows.stream()
                        .map(row -> new Line(
                                FigureLabels.label(which, row),
                                FigureLabels.href(which, row, demonstration),
                                Typography.number(row.items()),
                                FigureLabels.value(which, row)))
                        .toList(),
                other,
                rows.isEmpty() ? none(which, other, demonstration) : null,
                which.sql(),
                List.of(
                        new Link("CSV", address(which, ".csv", demonstration)),
                        new Link("JSON", address(which, ".json", demonstration))));
    }

    static String title(LiveFigure figure) {
        return Messages.get("figure." + figure.code() + ".title");
    }

    static String address(LiveFigure figure, String extension, boolean demonstration) {
        return LiveFigureController.PATH + "/" + figure.code() + extension
                + (demonstration ? "?demonstration=oui" : "");
    }

    private static String subject(LiveFigure figure) {
        return figure.subject().name().toLowerCase(Locale.ROOT);
    }

    private static Nothing none(LiveFigure figure, Link other, boolean demonstration) {
        String kind = subject(figure);
        return new Nothing(
                Messages.get("figure.none." + kind + ".title"),
                Messages.get("figure.none." + kind + (demonstration ? ".demonstration" : ".text")),
                List.of(other));
    }

    private static Chart chart(LiveFigure figure, List<Row> rows, String title) {
        List<BarChart.Bar> bars = rows.stream()
                .limit(MOST_BARS)
                .map(row -> new BarChart.Bar(
                        FigureLabels.label(figure, row),
                        FigureLabels.length(figure, row),
                        FigureLabels.text(figure, row)))
                .toList();
        String said = bars.stream()
                .limit(SPOKEN)
                .map(bar -> bar.label() + " " + bar.text())
                .collect(Collectors.joining("\u202F; ", title + "\u00A0: ", "."));
        List<BarChart.Group> groups = List.of(new BarChart.Group("", bars));
        return new Chart(
                BarChart.draw(said, groups, ChartWidth.WIDE),
                BarChart.draw(said, groups, ChartWidth.NARROW),
                rows.size() > MOST_BARS ? Messages.get("figure.show.first", MOST_BARS, rows.size()) : "");
    }
}
