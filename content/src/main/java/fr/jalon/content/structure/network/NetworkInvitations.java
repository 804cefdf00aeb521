package fr.jalon.content.structure.network;

import fr.jalon.content.account.Account;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.claim.ClaimRegister;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Invitations of networks and what becomes of them; each change and its line in the journal are one transaction. */
@Singleton
public class NetworkInvitations {
    /** How long the link of an invitation serves. */
    public static final int DAYS = 14;

    /** Invitations of one network in a day. */
    public static final int MOST_A_DAY = 200;

    private final NetworkRepository networks;
    private final ClaimRegister claims;
    private final AuditRepository audit;

    NetworkInvitations(NetworkRepository networks, ClaimRegister claims, AuditRepository audit) {
        this.networks = networks;
        this.claims = claims;
        this.audit = audit;
    }

    /**
     * Sends nothing itself: {@code hash} is that of what the mail's link carries. The structure; empty where it is no member of
     * the network, where its page is held, or where the network has invited too many today.
     */
    @Transactional
    public Optional<NetworkMember> invite(Rights by, Organisation network, String siret, String mail, byte[] hash) {
        require(by, network);
        Optional<NetworkMember> member =
                networks.findMember(network.id(), siret).filter(found -> !found.held());
        if (member.isEmpty()
                || networks.countToday(network.id()) >= MOST_A_DAY
                || networks.invite(network.id(), siret, mail, hash, DAYS) == 0) {
            return Optional.empty();
        }
        // The address stays out of the journal, which outlives it.
        audit.add(by.actor(), network.id(), "network.invite", member.get().name(), siret);
        return member;
    }

    @Transactional
    public void withdraw(Rights by, Organisation network, UUID invitation) {
        require(by, network);
        if (networks.removeInvitation(network.id(), invitation) > 0) {
            audit.add(by.actor(), network.id(), "network.invite.withdraw", network.name(), "");
        }
    }

    public Optional<NetworkInvitation> find(byte[] hash) {
        return networks.findInvitation(hash);
    }

    /** It was sent to an address: only who signs in with that address is meant. */
    public static boolean isFor(NetworkInvitation invitation, Account account) {
        return invitation.mail().equals(Account.normal(account.mail()));
    }

    /** Whoever was invited holds the page, once; empty where the link no longer serves, or the page is held. */
    @Transactional
    public Optional<Organisation> accept(Account account, byte[] hash) {
        Optional<NetworkInvitation> found = networks.findInvitation(hash).filter(one -> isFor(one, account));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        NetworkInvitation invitation = found.get();
        // Gone means that the same link was followed meanwhile.
        if (networks.removeInvitation(invitation.network(), invitation.id()) == 0) {
            return Optional.empty();
        }
        Optional<Organisation> held = claims.proveByNetwork(
                account.id(), invitation.siret(), "Invitation du réseau " + invitation.networkName() + ".");
        held.ifPresent(one ->
                audit.add(account.id(), invitation.network(), "network.invite.accept", invitation.name(), one.name()));
        return held;
    }

    private static void require(Rights by, Organisation network) {
        by.require(rights -> network.kind() == OrganisationKind.NETWORK && rights.mayPublish(network));
    }
}
