package fr.jalon.portal.contact;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.structure.message.MessageRepository;
import fr.jalon.content.structure.message.MessageRepository.Addressee;
import fr.jalon.content.structure.message.MessageRepository.Unconfirmed;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes messages and delivers them. What somebody wrote leaves only once its own address has answered, so that the form sends
 * words of nobody's choosing to anybody: until then one mail goes, to the sender, with a link alone.
 */
@Singleton
class ContactDesk {
    private static final int MOST_OF_SENDER = 10;
    private static final int MOST_OF_STRUCTURE = 40;

    private final MessageRepository messages;
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final Mails mails;

    ContactDesk(
            MessageRepository messages,
            OrganisationRepository organisations,
            MembershipRepository memberships,
            Mails mails) {
        this.messages = messages;
        this.organisations = organisations;
        this.memberships = memberships;
        this.mails = mails;
    }

    /** False where this address wrote, or this structure got, as much as a day may bring. */
    @Transactional
    public boolean take(Addressee to, String name, String address, String message) {
        String mail = Account.normal(address);
        if (isTooMuch(to, mail)) {
            return false;
        }
        SecretToken token = SecretToken.random();
        messages.add(
                UUID.randomUUID(),
                to.key(),
                null,
                name,
                mail,
                message,
                HexFormat.of().formatHex(token.hash()));
        mails.sendAsked(
                mail,
                "contact-confirm",
                new ContactMail(
                        to.name(),
                        "",
                        "",
                        "",
                        mails.absolute(ContactController.confirmation(to.key(), token.text())),
                        false));
        return true;
    }

    /** From somebody who is signed in, whose address has answered long ago. */
    @Transactional
    public boolean take(Addressee to, Account from, String message) {
        if (isTooMuch(to, from.mail())) {
            return false;
        }
        UUID id = UUID.randomUUID();
        messages.add(id, to.key(), from.id(), from.name(), from.mail(), message, null);
        deliver(to, new Unconfirmed(id, to.key(), from.name(), from.mail(), message));
        return true;
    }

    /** Whoever reads the sender's mail confirms, once; the structure it went to, empty where the link no longer serves. */
    @Transactional
    public Optional<Addressee> confirm(String token) {
        Optional<Unconfirmed> found = messages.findByLink(SecretToken.hash(token));
        return found.filter(message -> messages.confirm(message.id()) > 0)
                .flatMap(message -> messages.findAddressee(message.structureKey())
                        .filter(Addressee::reachable)
                        .map(to -> {
                            deliver(to, message);
                            return to;
                        }));
    }

    private boolean isTooMuch(Addressee to, String mail) {
        return messages.countOfSender(mail) >= MOST_OF_SENDER
                || messages.countOfStructure(to.key()) >= MOST_OF_STRUCTURE;
    }

    private void deliver(Addressee to, Unconfirmed message) {
        ContactMail content = new ContactMail(
                to.name(),
                message.name(),
                message.mail(),
                message.message(),
                mails.absolute(
                        to.claimed() ? "/espace/structures/" + to.key() + "/messages" : "/structures/" + to.key()),
                to.claimed());
        for (String recipient : recipients(to)) {
            messages.follow(mails.sendFrom(recipient, message.mail(), "contact-message", content), message.id());
        }
        mails.send(message.mail(), "contact-copy", content);
    }

    /** Those who hold the page; where nobody does, the address that the directory knows. */
    private List<String> recipients(Addressee to) {
        if (!to.claimed()) {
            return to.mail() == null ? List.of() : List.of(to.mail());
        }
        return organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), to.key())
                .map(structure -> memberships.findMembers(structure.id()).stream()
                        .map(Member::mail)
                        .toList())
                .orElse(List.of());
    }
}
