package fr.jalon.content.organisation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an operator decides of an organisation, from which states, and whether a reason is owed. */
public enum Decision {
    APPROVE("approve", OrganisationState.APPROVED, false, Set.of(OrganisationState.PENDING, OrganisationState.REFUSED)),
    REFUSE("refuse", OrganisationState.REFUSED, true, Set.of(OrganisationState.PENDING)),
    SUSPEND("suspend", OrganisationState.SUSPENDED, true, Set.of(OrganisationState.APPROVED)),
    RESTORE("restore", OrganisationState.APPROVED, false, Set.of(OrganisationState.SUSPENDED));

    private final String code;
    private final OrganisationState to;
    private final boolean reasoned;
    private final Set<OrganisationState> from;

    Decision(String code, OrganisationState to, boolean reasoned, Set<OrganisationState> from) {
        this.code = code;
        this.to = to;
        this.reasoned = reasoned;
        this.from = from;
    }

    /** The stable code, in forms and in the journal. */
    public String code() {
        return code;
    }

    public OrganisationState to() {
        return to;
    }

    /** Whether the owners are owed a reason. */
    public boolean reasoned() {
        return reasoned;
    }

    public boolean possible(OrganisationState state) {
        return from.contains(state);
    }

    public static Optional<Decision> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
