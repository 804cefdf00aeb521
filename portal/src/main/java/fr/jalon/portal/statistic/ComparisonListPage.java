package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.SourceComparison;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import java.util.List;

/** All comparisons of sources. */
record ComparisonListPage(Layout layout, String title, String lead, List<Entry> entries) {
    /** A comparison and what it is about. */
    record Entry(String title, String href, String summary) {}

    static ComparisonListPage of(List<SourceComparison> all) {
        String title = Messages.get("statistic.comparisons.title");
        String lead = Messages.get("statistic.comparisons.lead", all.size());
        return new ComparisonListPage(
                Layout.of(Section.STATISTICS, title, lead, ComparisonController.PATH)
                        .withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH),
                title,
                lead,
                all.stream()
                        .map(one -> new Entry(one.title(), ComparisonController.PATH + "/" + one.slug(), one.summary()))
                        .toList());
    }
}
