package fr.jalon.portal.report;

import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.administration.WaitingWork;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.List;

/** Reports to look at. */
@Singleton
final class WaitingReports implements WaitingWork {
    private static final int ORDER = 5;

    private final ReportRepository reports;

    WaitingReports(ReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public List<Link> links() {
        long waiting = reports.countWaiting();
        return waiting == 0
                ? List.of()
                : List.of(new Link(Messages.count("report.queue.count", waiting), ReportQueueController.PATH));
    }
}
