package fr.jalon.portal.desk;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.organisation.OrganisationAccess;
import jakarta.inject.Singleton;

/** Whether a visitor may change the page of a structure. */
@Singleton
class DeskAccess {
    private final OrganisationAccess access;
    private final OrganisationRepository organisations;

    DeskAccess(OrganisationAccess access, OrganisationRepository organisations) {
        this.access = access;
        this.organisations = organisations;
    }

    /** A 404 where nobody holds the page, a 403 for who is not of the structure, or whose structure is not approved. */
    Desk required(Visitor visitor, String siret) {
        Rights rights = access.rights(visitor);
        Organisation structure = organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), siret)
                .orElseThrow(NotFoundException::new);
        rights.require(who -> who.mayPublish(structure));
        return new Desk(rights, structure);
    }
}
