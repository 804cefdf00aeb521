package fr.jalon.content.report;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.Rights;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes reports in and decides of them; a decision, what it does and its line in the journal are one transaction. */
@Singleton
public class ReportRegister {
    /** Reports that may wait about one page: one more would tell nothing new. */
    public static final int MOST_WAITING = 20;

    private final ReportRepository reports;
    private final PlannedMarketRepository markets;
    private final OrganisationRepository organisations;
    private final AuditRepository audit;

    ReportRegister(
            ReportRepository reports,
            PlannedMarketRepository markets,
            OrganisationRepository organisations,
            AuditRepository audit) {
        this.reports = reports;
        this.markets = markets;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** False where so many wait about this page already that this one is left out. */
    @Transactional
    public boolean take(
            String subjectKind, String subject, String title, ReportKind kind, String message, @Nullable String mail) {
        if (reports.countWaiting(subjectKind, subject) >= MOST_WAITING) {
            return false;
        }
        reports.add(UUID.randomUUID(), subjectKind, subject, title, kind.code(), message, mail);
        return true;
    }

    /** The report as it is decided; empty where somebody else was quicker. */
    @Transactional
    public Optional<Report> decide(Rights by, UUID id, ReportDecision decision, String reason) {
        by.require(Rights::mayModerate);
        Optional<Report> report = reports.lock(id).filter(Report::waits);
        if (report.isEmpty()) {
            return Optional.empty();
        }
        Report decided = report.get();
        if (decision == ReportDecision.WITHHELD) {
            withhold(decided, reason);
        }
        reports.decide(id, decision.code(), reason, by.actor());
        audit.add(
                by.actor(),
                concerned(decided).map(Organisation::id).orElse(null),
                "report." + decision.code(),
                decided.subject(),
                reason);
        return reports.find(id);
    }

    /** The approved organisation whose content it is about. */
    public Optional<Organisation> concerned(Report report) {
        Optional<Organisation> found = report.isOfMarket()
                ? markets.findAll(List.of(report.subject())).stream()
                        .findFirst()
                        .flatMap(market -> organisations.findStanding(
                                OrganisationKind.BUYER.code(), market.buyer().siren()))
                : organisations.findStanding(OrganisationKind.STRUCTURE.code(), report.subject());
        return found.filter(one -> one.state() == OrganisationState.APPROVED);
    }

    /** A draft again: out of searches, exports and figures at once; what it remembers stays. */
    private void withhold(Report report, String reason) {
        if (!report.isOfMarket()) {
            throw new IllegalArgumentException("Only markets are withheld");
        }
        reports.withhold(report.subject(), reason);
        markets.findAll(List.of(report.subject())).stream()
                .filter(market -> market.status().isPublic())
                .forEach(this::draft);
    }

    private void draft(PlannedMarket market) {
        markets.save(market.standing(MarketStatus.DRAFT).following(market, Occasion.now(null)));
    }
}
