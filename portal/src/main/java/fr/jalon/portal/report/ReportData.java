package fr.jalon.portal.report;

import fr.jalon.content.account.Account;
import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;

/** Reports that bear the address of a person. */
@Singleton
final class ReportData implements PersonalData {
    private final ReportRepository reports;

    ReportData(ReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "signalements",
                reports.findByMail(account.mail()).stream()
                        .map(report -> Map.of(
                                "page", report.path(),
                                "moment", report.created().toString(),
                                "message", report.message()))
                        .toList());
    }
}
