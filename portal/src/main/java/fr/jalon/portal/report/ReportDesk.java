package fr.jalon.portal.report;

import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.report.Report;
import fr.jalon.content.report.ReportDecision;
import fr.jalon.content.report.ReportRegister;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Decides of reports, and writes to who reported and to whose page was taken from the public: one transaction. */
@Singleton
class ReportDesk {
    private final ReportRegister register;
    private final MembershipRepository memberships;
    private final Mails mails;

    ReportDesk(ReportRegister register, MembershipRepository memberships, Mails mails) {
        this.register = register;
        this.memberships = memberships;
        this.mails = mails;
    }

    /** Empty where somebody else was quicker. */
    @Transactional
    public Optional<Report> decide(Rights by, Report report, ReportDecision decision, String reason) {
        // Once withheld, its organisation would be found by its number only.
        Optional<Organisation> concerned = register.concerned(report);
        Optional<Report> decided = register.decide(by, report.id(), decision, reason);
        decided.ifPresent(done -> {
            if (done.mail() != null) {
                mails.sendAsked(done.mail(), "report-answer", mail(done, decision, reason, done.path()));
            }
            if (decision == ReportDecision.WITHHELD) {
                concerned.stream()
                        .flatMap(one -> memberships.findMembers(one.id()).stream())
                        .forEach(member -> mails.send(
                                member.mail(), "report-withheld", mail(done, decision, reason, "/espace/marches")));
            }
        });
        return decided;
    }

    private ReportMail mail(Report report, ReportDecision decision, String reason, String path) {
        return new ReportMail(report.title(), decision.label(), reason, mails.absolute(path));
    }
}
