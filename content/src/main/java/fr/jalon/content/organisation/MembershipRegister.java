package fr.jalon.content.organisation;

import fr.jalon.content.account.Account;
import fr.jalon.content.audit.AuditRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who joins and leaves organisations; each change and its line in the journal are one transaction. The journal names people
 * by the number of their account, which says nothing once that is gone.
 */
@Singleton
public class MembershipRegister {
    /** How long the link of an invitation serves. */
    public static final int INVITATION_DAYS = 14;

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final AuditRepository audit;

    MembershipRegister(OrganisationRepository organisations, MembershipRepository memberships, AuditRepository audit) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** What this account may do now: read anew for each request, so that what was taken away is gone at once. */
    @Transactional
    public Rights rightsOf(Account account) {
        if (account.suspended()) {
            return Rights.NONE;
        }
        Map<UUID, MemberRole> roles = memberships.findRows(account.id()).stream()
                .collect(Collectors.toMap(MembershipRepository.Row::organisation, MembershipRepository.Row::role));
        List<Membership> found = organisations.findByAccount(account.id()).stream()
                .map(organisation -> new Membership(organisation, roles.get(organisation.id())))
                .toList();
        return new Rights(account.id(), account.role(), found);
    }

    /** Takes in who asked, or tells no; the request it was, empty where it is gone. */
    @Transactional
    public Optional<JoinRequest> answer(Rights by, UUID organisation, UUID request, boolean accept, String reason) {
        Organisation one = locked(organisation);
        by.require(rights -> rights.mayAnswer(one));
        Optional<JoinRequest> asked = memberships.findRequests(organisation).stream()
                .filter(found -> found.id().equals(request))
                .findFirst();
        asked.ifPresent(found -> {
            memberships.removeRequest(organisation, request);
            if (accept) {
                // Where nobody is left to decide, who is let in by the operator does.
                MemberRole role = memberships.countOwners(organisation) == 0 ? MemberRole.OWNER : MemberRole.EDITOR;
                memberships.put(organisation, found.account(), role.code());
            }
            audit.add(
                    by.actor(),
                    organisation,
                    accept ? "join.accept" : "join.refuse",
                    found.account().toString(),
                    reason);
        });
        return asked;
    }

    /** Asks its owners, or the operator, to be let in; false where that was asked already. */
    @Transactional
    public boolean ask(Rights by, UUID organisation, String message) {
        Organisation one = locked(organisation);
        if (by.role(one).isPresent() || !one.active()) {
            return false;
        }
        boolean asked = memberships.ask(UUID.randomUUID(), organisation, by.actor(), message) > 0;
        if (asked) {
            audit.add(by.actor(), organisation, "join.ask", one.name(), "");
        }
        return asked;
    }

    /** Sends nothing itself: {@code hash} is that of what the mail's link carries. */
    @Transactional
    public void invite(Rights by, UUID organisation, String mail, MemberRole role, byte[] hash) {
        Organisation one = locked(organisation);
        by.require(rights -> rights.mayManage(one));
        memberships.removeOldInvitations();
        memberships.invite(UUID.randomUUID(), organisation, mail, role.code(), hash, INVITATION_DAYS);
        // The address stays out of the journal, which outlives it.
        audit.add(by.actor(), organisation, "member.invite", one.name(), role.code());
    }

    @Transactional
    public void revoke(Rights by, UUID organisation, UUID invitation) {
        Organisation one = locked(organisation);
        by.require(rights -> rights.mayManage(one));
        if (memberships.removeInvitation(organisation, invitation) > 0) {
            audit.add(by.actor(), organisation, "member.revoke", one.name(), "");
        }
    }

    /** Whoever holds the link joins, once; the organisation joined, empty where the link no longer serves. */
    @Transactional
    public Optional<Organisation> accept(UUID account, byte[] hash) {
        Optional<Invitation> invitation = memberships.findInvitation(hash);
        if (invitation.isEmpty()) {
            return Optional.empty();
        }
        Organisation one = locked(invitation.get().organisation());
        // Gone means that somebody else followed the same link meanwhile.
        if (!one.active()
                || memberships.removeInvitation(one.id(), invitation.get().id()) == 0) {
            return Optional.empty();
        }
        // A second link does not make less of an owner.
        boolean owner = member(one.id(), account)
                .filter(known -> known.role() == MemberRole.OWNER)
                .isPresent();
        memberships.put(
                one.id(),
                account,
                owner ? MemberRole.OWNER.code() : invitation.get().role().code());
        audit.add(
                account,
                one.id(),
                "member.join",
                one.name(),
                invitation.get().role().code());
        return Optional.of(one);
    }

    /** False where this is the last owner, who is not to leave the organisation to nobody. */
    @Transactional
    public boolean changeRole(Rights by, UUID organisation, UUID member, MemberRole role) {
        Organisation one = locked(organisation);
        by.require(rights -> rights.mayManage(one));
        Optional<Member> known = member(organisation, member);
        if (known.isEmpty() || known.get().role() == role) {
            return true;
        }
        if (isLastOwner(known.get(), organisation)) {
            return false;
        }
        memberships.put(organisation, member, role.code());
        audit.add(by.actor(), organisation, "member.role", member.toString(), role.code());
        return true;
    }

    /** A member goes, or is sent away by an owner; false where this is the last owner. */
    @Transactional
    public boolean remove(Rights by, UUID organisation, UUID member) {
        Organisation one = locked(organisation);
        by.require(rights -> rights.actor().equals(member) ? rights.role(one).isPresent() : rights.mayManage(one));
        Optional<Member> known = member(organisation, member);
        if (known.isEmpty()) {
            return true;
        }
        if (isLastOwner(known.get(), organisation)) {
            return false;
        }
        memberships.remove(organisation, member);
        String action = by.actor().equals(member) ? "member.leave" : "member.remove";
        audit.add(by.actor(), organisation, action, member.toString(), "");
        return true;
    }

    private Organisation locked(UUID id) {
        return organisations.lock(id).orElseThrow(() -> new NotAllowedException("unknown organisation"));
    }

    private Optional<Member> member(UUID organisation, UUID account) {
        return memberships.findMembers(organisation).stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }

    private boolean isLastOwner(Member member, UUID organisation) {
        return member.role() == MemberRole.OWNER && memberships.countOwners(organisation) < 2;
    }
}
