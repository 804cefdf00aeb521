package fr.jalon.content.organisation;

import fr.jalon.content.account.OperatorRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: the rules, on what is known of an account. Asked where data is read and where it is written;
 * {@code require} says no by a {@link NotAllowedException}.
 */
public record Rights(@Nullable UUID account, OperatorRole operator, List<Membership> memberships) {
    /** Of whoever is not signed in, or is suspended. */
    public static final Rights NONE = new Rights(null, OperatorRole.NONE, List.of());

    /** Members read their organisation whatever its state, so that they see why it is refused. */
    public boolean mayRead(Organisation organisation) {
        return role(organisation).isPresent() || mayModerate();
    }

    /** Prepares what the organisation publishes; see {@link #mayPublish}. */
    public boolean mayEdit(Organisation organisation) {
        return organisation.active() && role(organisation).isPresent();
    }

    /** Makes it public. */
    public boolean mayPublish(Organisation organisation) {
        return organisation.state() == OrganisationState.APPROVED && mayEdit(organisation);
    }

    /** Decides who belongs to it. */
    public boolean mayManage(Organisation organisation) {
        return organisation.active()
                && role(organisation).filter(MemberRole.OWNER::equals).isPresent();
    }

    /** Answers who asks to join: an owner, or the operator, without whom an organisation that lost its owners is stuck. */
    public boolean mayAnswer(Organisation organisation) {
        return mayManage(organisation) || organisation.active() && mayModerate();
    }

    /** Approves, refuses, suspends and restores organisations, reads the whole journal. */
    public boolean mayModerate() {
        return operator != OperatorRole.NONE;
    }

    /** Searches and suspends accounts, gives operators their role, publishes figures, has indexes built anew. */
    public boolean mayAdminister() {
        return operator == OperatorRole.ADMINISTRATOR;
    }

    public Optional<MemberRole> role(Organisation organisation) {
        return memberships.stream()
                .filter(membership -> membership.organisation().id().equals(organisation.id()))
                .map(Membership::role)
                .findFirst();
    }

    /** The organisations of this kind that this account may edit, by name. */
    public List<Organisation> editable(OrganisationKind kind) {
        return memberships.stream()
                .map(Membership::organisation)
                .filter(organisation -> organisation.kind() == kind && mayEdit(organisation))
                .toList();
    }

    public void require(Predicate<Rights> right) {
        if (!right.test(this)) {
            throw new NotAllowedException(operator + " account");
        }
    }

    /** The account, which whoever has any right has. */
    public UUID actor() {
        if (account == null) {
            throw new NotAllowedException("nobody");
        }
        return account;
    }
}
