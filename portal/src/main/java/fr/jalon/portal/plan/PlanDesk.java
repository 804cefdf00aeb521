package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;

/**
 * The buyer that somebody works for.
 *
 * @param locked whether the buyer has public markets of which the operator has not said yet that they are this organisation's
 * @param publishes whether what it announces is public at once: until the operator has seen a first market, it waits
 * @param key what the journal says of the key by which a program works here; empty for a person
 */
record PlanDesk(Rights rights, Organisation organisation, Buyer buyer, boolean locked, boolean publishes, String key) {
    /** A line of the journal: by the person, or by the key. */
    void note(AuditRepository audit, String action, String reference, String reason) {
        if (key.isEmpty()) {
            audit.add(rights.actor(), organisation.id(), action, reference, reason);
        } else {
            String detail = reason.isEmpty() ? key : key + "\u00a0: " + reason;
            audit.add(null, organisation.id(), action, reference, detail);
        }
    }

    /** The address of a page of its plan. */
    String address(String path) {
        return PlanController.PATH + path + "?organisation=" + organisation.id();
    }
}
