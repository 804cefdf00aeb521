package fr.jalon.portal.plan;

import fr.jalon.content.market.Buyer;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;

/**
 * The buyer that somebody works for.
 *
 * @param locked whether the buyer has public markets of which the operator has not said yet that they are this organisation's
 * @param publishes whether what it announces is public at once: until the operator has seen a first market, it waits
 */
record PlanDesk(Rights rights, Organisation organisation, Buyer buyer, boolean locked, boolean publishes) {
    /** The address of a page of its plan. */
    String address(String path) {
        return PlanController.PATH + path + "?organisation=" + organisation.id();
    }
}
