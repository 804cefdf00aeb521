package fr.jalon.portal.desk;

import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.structure.statement.StatementRepository;
import fr.jalon.content.structure.statement.StatementRepository.Expired;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells structures of the offers whose last day has passed; marking them also has the structure indexed anew. */
@Singleton
class Expiry {
    private final StatementRepository statements;
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final Mails mails;

    Expiry(
            StatementRepository statements,
            OrganisationRepository organisations,
            MembershipRepository memberships,
            Mails mails) {
        this.statements = statements;
        this.organisations = organisations;
        this.memberships = memberships;
        this.mails = mails;
    }

    /** What the mail says. */
    record ExpiryMail(String structure, String offer, String link) {}

    /** How many offers went. */
    @Transactional
    public int run() {
        List<Expired> gone = statements.findExpired();
        gone.forEach(offer -> statements.markTold(offer.id()));
        gone.forEach(offer -> organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), offer.structureKey())
                .filter(structure -> structure.state() == OrganisationState.APPROVED)
                .ifPresent(structure -> {
                    String link = mails.absolute(Desk.PATH + "/" + offer.structureKey() + "/offres/" + offer.id());
                    for (Member member : memberships.findMembers(structure.id())) {
                        mails.send(
                                member.mail(), "offer-expired", new ExpiryMail(structure.name(), offer.title(), link));
                    }
                }));
        return gone.size();
    }
}
