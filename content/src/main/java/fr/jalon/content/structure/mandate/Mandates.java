package fr.jalon.content.structure.mandate;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.Rights;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may write what the page of a structure says: its members, and whoever they asked to. Read anew each time, so that a
 * mandate that is taken back, a network or a structure that is suspended, opens nothing from then on.
 */
@Singleton
public class Mandates {
    private final MandateRepository mandates;
    private final OrganisationRepository organisations;
    private final AuditRepository audit;

    Mandates(MandateRepository mandates, OrganisationRepository organisations, AuditRepository audit) {
        this.mandates = mandates;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** In whose name this account writes on the page: empty for a member of the structure. Nobody else may. */
    public String required(Rights by, Organisation structure) {
        Optional<String> name = onBehalf(by, structure);
        by.require(rights -> name.isPresent());
        return name.orElseThrow();
    }

    /** As {@link #required}; absent where this account may not write. */
    public Optional<String> onBehalf(Rights by, Organisation structure) {
        if (by.mayPublish(structure)) {
            return Optional.of("");
        }
        if (structure.state() != OrganisationState.APPROVED) {
            return Optional.empty();
        }
        return mandates.findByStructure(structure.id()).stream()
                .filter(mandate -> holds(by, mandate))
                .map(Mandate::holder)
                .findFirst();
    }

    /** A member of the structure asks a network, or the operator; false where the network is not there or not approved. */
    @Transactional
    public boolean grant(Rights by, Organisation structure, @Nullable UUID network) {
        by.require(rights -> rights.mayPublish(structure));
        Optional<Organisation> holder = network == null ? Optional.empty() : organisations.findById(network);
        boolean possible = network == null
                || holder.filter(found ->
                                found.kind() == OrganisationKind.NETWORK && found.state() == OrganisationState.APPROVED)
                        .isPresent();
        if (possible && mandates.put(structure.id(), network) > 0) {
            inscribe(by, structure, holder, "grant");
        }
        return possible;
    }

    /** A member of the structure takes it back. */
    @Transactional
    public void revoke(Rights by, Organisation structure, @Nullable UUID network) {
        by.require(rights -> rights.mayPublish(structure));
        if (mandates.remove(structure.id(), network) > 0) {
            Optional<Organisation> holder = network == null ? Optional.empty() : organisations.findById(network);
            inscribe(by, structure, holder, "revoke");
        }
    }

    /** Both sides read it in their journal. */
    private void inscribe(Rights by, Organisation structure, Optional<Organisation> holder, String what) {
        String name = holder.map(Organisation::name).orElse(Mandate.OPERATOR);
        audit.add(by.actor(), structure.id(), "structure.mandate." + what, structure.name(), name);
        holder.ifPresent(network ->
                audit.add(by.actor(), network.id(), "structure.mandate." + what, structure.name(), network.name()));
    }

    private static boolean holds(Rights by, Mandate mandate) {
        return mandate.network() == null
                ? by.mayModerate()
                : by.memberships().stream()
                        .anyMatch(membership -> membership.organisation().id().equals(mandate.network())
                                && membership.organisation().state() == OrganisationState.APPROVED);
    }
}
