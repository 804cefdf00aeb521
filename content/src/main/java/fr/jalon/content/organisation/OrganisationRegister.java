package fr.jalon.content.organisation;

import fr.jalon.content.audit.AuditRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Declares organisations and decides of them; each change and its line in the journal are one transaction. */
@Singleton
public class OrganisationRegister {
    /** The reason that a closed organisation shows. */
    static final String CLOSED = "Fermée par son dernier responsable, qui a supprimé son compte.";

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final AuditRepository audit;

    OrganisationRegister(
            OrganisationRepository organisations, MembershipRepository memberships, AuditRepository audit) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** The new organisation, with this account as its owner; empty where it is there already and is to be joined. */
    @Transactional
    public Optional<Organisation> declare(UUID account, OrganisationKind kind, RegisterNumber number, String name) {
        UUID id = UUID.randomUUID();
        organisations.lockNumber(number.siren());
        if (organisations.insert(id, kind.code(), number.siren(), number.siret(), name) == 0) {
            return Optional.empty();
        }
        memberships.put(id, account, MemberRole.OWNER.code());
        audit.add(account, id, "organisation.declare", name, number.key(kind));
        return organisations.findById(id);
    }

    public Optional<Organisation> findStanding(OrganisationKind kind, RegisterNumber number) {
        return organisations.findStanding(kind.code(), number.key(kind));
    }

    /** Empty where its state has changed meanwhile and leaves nothing to decide. */
    @Transactional
    public Optional<Organisation> decide(Rights by, UUID id, Decision decision, String reason) {
        by.require(Rights::mayModerate);
        // Before the row itself: whoever declares the same number again has only the number.
        organisations.findById(id).ifPresent(known -> organisations.lockNumber(known.siren()));
        Optional<Organisation> organisation = organisations.lock(id).filter(found -> decision.possible(found.state()));
        if (organisation.isEmpty() || replaced(organisation.get())) {
            return Optional.empty();
        }
        organisations.decide(id, decision.to().code(), decision.reasoned() ? reason : null);
        audit.add(
                by.actor(),
                id,
                "organisation." + decision.code(),
                organisation.get().name(),
                decision.reasoned() ? reason : "");
        return organisations.findById(id);
    }

    /**
     * Its last owner leaves and hands it to nobody: it stands no more, its keys open nothing, and anybody may declare it
     * again. What it published stays.
     */
    @Transactional
    public void close(Rights by, UUID id) {
        Organisation one = organisations.lock(id).orElseThrow();
        by.require(rights -> rights.role(one).filter(MemberRole.OWNER::equals).isPresent());
        organisations.decide(id, OrganisationState.REFUSED.code(), CLOSED);
        audit.add(by.actor(), id, "organisation.close", one.name(), "");
    }

    /** What was refused may have been declared again since. */
    private boolean replaced(Organisation organisation) {
        RegisterNumber number = new RegisterNumber(organisation.siren(), organisation.siret());
        return organisation.state() == OrganisationState.REFUSED
                && findStanding(organisation.kind(), number).isPresent();
    }
}
