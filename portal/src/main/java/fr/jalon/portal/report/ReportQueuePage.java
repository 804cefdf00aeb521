package fr.jalon.portal.report;

import fr.jalon.content.report.Report;
import fr.jalon.content.report.ReportDecision;
import fr.jalon.content.report.ReportKind;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Typography;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports that wait, or that were decided. */
record ReportQueuePage(
        Layout layout,
        String title,
        String notice,
        List<Tab> states,
        List<Line> reports,
        @Nullable Pagination pagination) {
    /** One of the two lists. */
    record Tab(String label, String href, boolean current) {}

    /** A report. */
    record Line(String title, String facts, String href) {}

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("administration.title"), "/administration");
    }

    static ReportQueuePage of(boolean decided, List<Report> reports, int number, int pages, String done) {
        String title = Messages.get("report.queue.title");
        String here = ReportQueueController.PATH;
        return new ReportQueuePage(
                layout(title),
                title,
                done.equals("decide") ? Messages.get("report.queue.done") : "",
                List.of(
                        new Tab(Messages.get("report.queue.waiting"), here, !decided),
                        new Tab(Messages.get("report.queue.decided"), here + "?etat=decides", decided)),
                reports.stream()
                        .map(report ->
                                new Line(Typography.french(report.title()), facts(report), here + "/" + report.id()))
                        .toList(),
                pages < 2
                        ? null
                        : Pagination.of(
                                number, pages, page -> here + "?page=" + page + (decided ? "&etat=decides" : "")));
    }

    static String facts(Report report) {
        String kind = ReportKind.ofCode(report.kind()).map(ReportKind::label).orElse(report.kind());
        String decision = report.decision() == null
                ? ""
                : ", "
                        + ReportDecision.ofCode(report.decision())
                                .map(ReportDecision::label)
                                .orElse("");
        return kind + ", " + Typography.moment(report.created()) + decision;
    }
}
