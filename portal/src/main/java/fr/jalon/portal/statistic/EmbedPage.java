package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.StatisticRevision;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series for a frame on another site: its chart, or its table where it has none, and where it comes from. */
record EmbedPage(
        Layout layout,
        String title,
        String kind,
        String kindClass,
        String scope,
        List<StatisticPage.Headline> headlines,
        StatisticPage.@Nullable Chart chart,
        SeriesTable table,
        String tableCaption,
        String caveat,
        String source,
        String href) {

    static EmbedPage of(StatisticSeries series, List<StatisticRevision> revisions) {
        String path = StatisticController.PATH + "/" + series.id();
        StatisticPage page = StatisticPage.of(series, revisions);
        return new EmbedPage(
                Layout.of(Section.STATISTICS, series.title(), series.measures(), path)
                        .withIndexed(false),
                series.title(),
                page.kind(),
                page.kindClass(),
                page.scope(),
                page.headlines(),
                page.chart(),
                page.table(),
                page.tableCaption(),
                page.caveat(),
                page.publisher() + ", " + page.document(),
                path);
    }
}
