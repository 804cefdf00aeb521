package fr.jalon.portal.organisation;

import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiPredicate;

/** What whoever is signed in may do, and the organisations it may do it in. */
@Singleton
public final class OrganisationAccess {
    private final OrganisationRepository organisations;
    private final MembershipRegister register;

    OrganisationAccess(OrganisationRepository organisations, MembershipRegister register) {
        this.organisations = organisations;
        this.register = register;
    }

    /** Of the person; anybody else is led to the page to sign in. */
    public Rights rights(Visitor visitor) {
        return register.rightsOf(visitor.required());
    }

    /** The organisation; a 404 where there is none, a 403 without this right to it. */
    public Organisation find(UUID id, Rights rights, BiPredicate<Rights, Organisation> right) {
        Organisation organisation = organisations.findById(id).orElseThrow(NotFoundException::new);
        rights.require(who -> right.test(who, organisation));
        return organisation;
    }
}
