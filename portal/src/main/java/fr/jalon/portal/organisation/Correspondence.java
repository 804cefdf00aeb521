package fr.jalon.portal.organisation;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountSearch;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.JoinRequest;
import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes that somebody is to hear of: done and written about in one transaction. */
@Singleton
public class Correspondence {
    private final OrganisationRegister organisations;
    private final MembershipRegister register;
    private final MembershipRepository memberships;
    private final AccountSearch accounts;
    private final Mails mails;

    Correspondence(
            OrganisationRegister organisations,
            MembershipRegister register,
            MembershipRepository memberships,
            AccountSearch accounts,
            Mails mails) {
        this.organisations = organisations;
        this.register = register;
        this.memberships = memberships;
        this.accounts = accounts;
        this.mails = mails;
    }

    /** The operator hears of a new organisation; empty where it is there already. */
    @Transactional
    public Optional<Organisation> declare(Account by, OrganisationKind kind, RegisterNumber number, String name) {
        Optional<Organisation> declared = organisations.declare(by.id(), kind, number, name);
        declared.ifPresent(organisation -> sendAll(
                operators(),
                "organisation-declared",
                mail(organisation, by.name(), "", "/administration/organisations/" + organisation.id())));
        return declared;
    }

    /** Its owners hear of what the operator decided. */
    @Transactional
    public Optional<Organisation> decide(Rights by, UUID id, Decision decision, String reason) {
        Optional<Organisation> decided = organisations.decide(by, id, decision, reason);
        decided.ifPresent(organisation -> sendAll(
                owners(organisation),
                "organisation-" + decision.code(),
                mail(organisation, "", reason, page(organisation))));
        return decided;
    }

    /** Its owners hear of who asks to join, or the operator where there is none. */
    @Transactional
    public boolean ask(Account by, Rights rights, Organisation organisation, String message) {
        boolean asked = register.ask(rights, organisation.id(), message);
        if (asked) {
            List<String> owners = owners(organisation);
            sendAll(
                    owners.isEmpty() ? operators() : owners,
                    "join-asked",
                    mail(organisation, by.name(), message, page(organisation)));
        }
        return asked;
    }

    /** Who asked hears the answer; empty where it had one. */
    @Transactional
    public Optional<JoinRequest> answer(
            Rights by, Organisation organisation, UUID request, boolean accept, String reason) {
        Optional<JoinRequest> answered = register.answer(by, organisation.id(), request, accept, reason);
        answered.ifPresent(asked -> mails.send(
                asked.mail(),
                accept ? "join-accepted" : "join-refused",
                mail(organisation, asked.name(), reason, page(organisation))));
        return answered;
    }

    @Transactional
    public void invite(Account by, Rights rights, Organisation organisation, String mail, MemberRole role) {
        SecretToken token = SecretToken.random();
        register.invite(rights, organisation.id(), Account.normal(mail), role, token.hash());
        mails.sendAsked(
                mail,
                "invitation",
                mail(organisation, by.name(), role.label(), InvitationController.PATH + "/" + token.text()));
    }

    private List<String> owners(Organisation organisation) {
        return memberships.findMembers(organisation.id()).stream()
                .filter(member -> member.role() == MemberRole.OWNER)
                .map(Member::mail)
                .toList();
    }

    private List<String> operators() {
        return accounts.findOperators().stream()
                .filter(found -> !found.suspended())
                .map(AccountSearch.Found::mail)
                .toList();
    }

    private void sendAll(List<String> recipients, String name, OrganisationMail content) {
        recipients.forEach(recipient -> mails.send(recipient, name, content));
    }

    private OrganisationMail mail(Organisation organisation, String person, String text, String path) {
        return new OrganisationMail(organisation.name(), person, text, mails.absolute(path));
    }

    private static String page(Organisation organisation) {
        return OrganisationController.PATH + "/" + organisation.id();
    }
}
