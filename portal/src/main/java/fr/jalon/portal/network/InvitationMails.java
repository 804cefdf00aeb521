package fr.jalon.portal.network;

import fr.jalon.content.account.SecretToken;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.network.NetworkInvitations;
import fr.jalon.content.structure.network.NetworkMember;
import fr.jalon.portal.claim.InvitedController;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Invitations of networks, made and written in one transaction. */
@Singleton
class InvitationMails {
    private final NetworkInvitations invitations;
    private final Mails mails;

    InvitationMails(NetworkInvitations invitations, Mails mails) {
        this.invitations = invitations;
        this.mails = mails;
    }

    /** What the mail says. */
    record Content(String network, String structure, String link) {}

    /** False where the person cannot be invited. */
    @Transactional
    public boolean invite(Rights by, Organisation network, String siret, String mail) {
        SecretToken token = SecretToken.random();
        Optional<NetworkMember> member = invitations.invite(by, network, siret, mail, token.hash());
        member.ifPresent(one -> mails.sendAsked(
                mail,
                "network-invitation",
                new Content(network.name(), one.name(), mails.absolute(InvitedController.PATH + "/" + token.text()))));
        return member.isPresent();
    }
}
