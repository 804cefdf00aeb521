package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What the operator decides of a first publication: stored, noted and written to the buyer in one transaction. */
@Singleton
class Moderation {
    private final PlannedMarketRepository markets;
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final ReportRepository reports;
    private final AuditRepository audit;
    private final Mails mails;

    Moderation(
            PlannedMarketRepository markets,
            OrganisationRepository organisations,
            MembershipRepository memberships,
            ReportRepository reports,
            AuditRepository audit,
            Mails mails) {
        this.markets = markets;
        this.organisations = organisations;
        this.memberships = memberships;
        this.reports = reports;
        this.audit = audit;
        this.mails = mails;
    }

    /** Public, or a draft again with the reason why; false where the market changed since it was looked at. */
    @Transactional
    public boolean decide(UUID actor, PlannedMarket market, boolean approved, String reason) {
        Optional<String> withheld = approved ? reports.withheld(market.reference()) : Optional.empty();
        withheld.ifPresent(former -> reports.release(market.reference()));
        PlannedMarket next = market.standing(approved ? MarketStatus.PLANNED : MarketStatus.DRAFT)
                .following(market, Occasion.now(null));
        if (!markets.saveOver(next, market.revision().version())) {
            withheld.ifPresent(former -> reports.withhold(market.reference(), former));
            return false;
        }
        Optional<Organisation> buyer = organisations.findStanding(
                OrganisationKind.BUYER.code(), market.buyer().siren());
        audit.add(
                actor,
                buyer.map(Organisation::id).orElse(null),
                approved ? "market.approve" : "market.refuse",
                market.reference(),
                reason);
        String link = approved ? "/marches/" + market.reference() : PlanController.PATH;
        MarketMail mail = new MarketMail(market.title(), reason, mails.absolute(link));
        buyer.stream()
                .flatMap(one -> memberships.findMembers(one.id()).stream())
                .forEach(member -> mails.send(member.mail(), approved ? "market-approved" : "market-refused", mail));
        return true;
    }
}
