package fr.jalon.portal.network;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.organisation.OrganisationAccess;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whether a visitor works in the name of a network, or of the operator. */
@Singleton
class KeeperAccess {
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final OrganisationAccess access;

    KeeperAccess(OrganisationAccess access) {
        this.access = access;
    }

    /** For members of an approved network, and for operators; a 404 for what is no network, a 403 for others. */
    Keeper required(Visitor visitor, String keeper) {
        Rights rights = access.rights(visitor);
        if (keeper.equals(Keeper.OPERATOR)) {
            rights.require(Rights::mayModerate);
            return new Keeper(rights, null);
        }
        if (!keeper.matches(UUID_FORM)) {
            throw new NotFoundException();
        }
        Organisation network = access.find(UUID.fromString(keeper), rights, Rights::mayPublish);
        if (network.kind() != OrganisationKind.NETWORK) {
            throw new NotFoundException();
        }
        return new Keeper(rights, network);
    }

    /** A network only: the operator has no members. */
    Keeper network(Visitor visitor, String keeper) {
        Keeper one = required(visitor, keeper);
        if (one.network() == null) {
            throw new NotFoundException();
        }
        return one;
    }
}
