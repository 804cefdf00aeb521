package fr.jalon.portal.key;

import fr.jalon.content.key.KeyRepository;
import fr.jalon.content.key.OrganisationKey;
import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.portal.mail.Mails;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells owners that a key of theirs ends soon; taken and queued in one transaction, so once each time. */
@Singleton
class KeyEnds {
    private static final int LOT = 50;

    private final KeyRepository keys;
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final Mails mails;

    KeyEnds(KeyRepository keys, OrganisationRepository organisations, MembershipRepository memberships, Mails mails) {
        this.keys = keys;
        this.organisations = organisations;
        this.memberships = memberships;
        this.mails = mails;
    }

    /** What the mail says. */
    record Content(String organisation, String name, String hint, String end, String used, String link) {}

    /** How many keys were told of; fewer than waited where there are many. */
    @Transactional
    public int tell(Instant now) {
        List<UUID> ending = keys.takeEnding(now, LOT);
        if (!ending.isEmpty()) {
            keys.findAll(ending).forEach(this::tell);
        }
        return ending.size();
    }

    private void tell(OrganisationKey key) {
        Organisation organisation = organisations.findById(key.organisation()).orElseThrow();
        Content content = new Content(
                organisation.name(),
                key.name(),
                key.hint(),
                Typography.moment(key.expires()),
                key.used() == null
                        ? Messages.get("key.ending.unused")
                        : Messages.get("key.ending.used", Typography.day(key.used())),
                mails.absolute("/espace/organisations/" + organisation.id() + "/cles"));
        memberships.findMembers(organisation.id()).stream()
                .filter(member -> member.role() == MemberRole.OWNER)
                .map(Member::mail)
                .forEach(mail -> mails.send(mail, "key-ending", content));
    }
}
