package fr.jalon.portal.report;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.report.Report;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** What was reported of an organisation's pages. */
record OwnReportPage(Layout layout, String title, String lead, List<Line> reports) {
    /** A report, without its sender; {@code decision} is empty as long as it waits. */
    record Line(String title, String href, String facts, String message, String decision) {}

    static OwnReportPage of(Organisation organisation, List<Report> reports) {
        String title = Messages.get("report.own.title");
        return new OwnReportPage(
                Layout.unlisted(title, title)
                        .withBreadcrumb(Messages.get("page.space"), "/espace")
                        .withBreadcrumb(organisation.name(), "/espace/organisations/" + organisation.id()),
                title,
                Messages.get("report.own.lead", organisation.name()),
                reports.stream()
                        .map(report -> new Line(
                                Typography.french(report.title()),
                                report.path(),
                                ReportQueuePage.facts(report),
                                report.message().isEmpty() ? Messages.get("report.decide.erased") : report.message(),
                                report.reason() == null ? "" : report.reason()))
                        .toList());
    }
}
