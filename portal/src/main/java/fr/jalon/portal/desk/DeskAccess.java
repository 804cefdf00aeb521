package fr.jalon.portal.desk;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.mandate.Mandates;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.organisation.OrganisationAccess;
import jakarta.inject.Singleton;

/** Whether a visitor may change the page of a structure. */
@Singleton
class DeskAccess {
    private final OrganisationAccess access;
    private final OrganisationRepository organisations;
    private final Mandates mandates;

    DeskAccess(OrganisationAccess access, OrganisationRepository organisations, Mandates mandates) {
        this.access = access;
        this.organisations = organisations;
        this.mandates = mandates;
    }

    /**
     * For a member of the structure and whoever has its mandate. A 404 where nobody holds the page, a 403 for anybody else, or
     * where the structure is not approved.
     */
    Desk required(Visitor visitor, String siret) {
        Rights rights = access.rights(visitor);
        Organisation structure = organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), siret)
                .orElseThrow(NotFoundException::new);
        return new Desk(rights, structure, mandates.required(rights, structure));
    }

    /** For a member of the structure alone. */
    Desk own(Visitor visitor, String siret) {
        Desk desk = required(visitor, siret);
        desk.rights().require(who -> desk.own());
        return desk;
    }
}
