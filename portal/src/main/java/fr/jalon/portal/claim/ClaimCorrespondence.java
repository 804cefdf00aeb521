package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountSearch;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimRegister;
import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.content.structure.claim.ClaimState;
import fr.jalon.content.structure.claim.ClaimWay;
import fr.jalon.content.structure.claim.EvidenceFile;
import fr.jalon.content.structure.claim.Proposal;
import fr.jalon.content.structure.network.NetworkInvitations;
import fr.jalon.portal.mail.Mails;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Claims that somebody is to hear of: made, decided and written about in one transaction. */
@Singleton
class ClaimCorrespondence {
    private final ClaimRegister register;
    private final ClaimRepository claims;
    private final NetworkInvitations invitations;
    private final AccountSearch accounts;
    private final Mails mails;

    ClaimCorrespondence(
            ClaimRegister register,
            ClaimRepository claims,
            NetworkInvitations invitations,
            AccountSearch accounts,
            Mails mails) {
        this.register = register;
        this.claims = claims;
        this.invitations = invitations;
        this.accounts = accounts;
        this.mails = mails;
    }

    /** The link goes to the structure, and serves the person who asked for it alone. */
    @Transactional
    public boolean sendLink(Account by, ClaimRepository.Target target, ClaimWay way, String address) {
        SecretToken token = SecretToken.random();
        boolean open =
                register.open(by.id(), target.siret(), way, "", token.hash()).isPresent();
        if (open) {
            mails.sendAsked(
                    address,
                    "claim-link",
                    new ClaimMail(
                            target.name(),
                            by.name(),
                            by.mail(),
                            "",
                            mails.absolute(ClaimLinkController.PATH + "/" + token.text())));
        }
        return open;
    }

    @Transactional
    public Optional<UUID> sendDocument(
            Account by, ClaimRepository.Target target, String message, EvidenceFile document) {
        return told(by, register.open(by.id(), target.siret(), message, document));
    }

    @Transactional
    public Optional<UUID> contest(Account by, ClaimRepository.Target target, String message) {
        return told(by, register.open(by.id(), target.siret(), ClaimWay.CONTEST, message, null));
    }

    @Transactional
    public Optional<UUID> propose(Account by, String siret, String message, Proposal proposal) {
        return told(by, register.propose(by.id(), siret, message, proposal));
    }

    @Transactional
    public boolean appeal(Account by, UUID claim, String text) {
        boolean done = register.appeal(by.id(), claim, text);
        if (done) {
            told(by, Optional.of(claim));
        }
        return done;
    }

    /** Who was invited by a network holds the page at once; the operators hear of it, and read it afterwards. */
    @Transactional
    public Optional<Organisation> acceptInvitation(Account by, byte[] hash) {
        Optional<Organisation> held = invitations.accept(by, hash);
        held.ifPresent(one -> told(
                by,
                claims.findByAccount(by.id()).stream()
                        .filter(claim -> claim.siret().equals(one.siret()))
                        .map(Claim::id)
                        .findFirst()));
        return held;
    }

    /** The person hears what the operator decided, and why. */
    @Transactional
    public Optional<Claim> decide(Rights by, UUID id, boolean accept, String reason) {
        Optional<Claim> decided = register.decide(by, id, accept, reason, alone());
        // Who holds the page already and keeps it has nothing to hear.
        decided.filter(claim -> !accept || claim.state() != ClaimState.GRANTED)
                .ifPresent(claim -> mails.send(
                        claim.mail(),
                        accept ? "claim-accepted" : refusal(claim.state()),
                        new ClaimMail(
                                claim.name(),
                                claim.person(),
                                "",
                                reason,
                                mails.absolute(
                                        accept ? OwnStructuresController.PATH : ClaimStatusController.path(id)))));
        return decided;
    }

    private static String refusal(ClaimState former) {
        return switch (former) {
            case APPEALED -> "claim-closed";
            case GRANTED -> "claim-taken-back";
            default -> "claim-refused";
        };
    }

    /** Whether no other operator could judge. */
    boolean alone() {
        return operators().size() < 2;
    }

    private Optional<UUID> told(Account by, Optional<UUID> opened) {
        opened.flatMap(claims::find).ifPresent(claim -> operators()
                .forEach(operator -> mails.send(
                        operator,
                        claim.state() == ClaimState.GRANTED ? "claim-granted" : "claim-waiting",
                        new ClaimMail(
                                claim.name(),
                                by.name(),
                                by.mail(),
                                Messages.get("claim.way." + claim.way().code()),
                                mails.absolute(ClaimReviewController.PATH + "/" + claim.id())))));
        return opened;
    }

    private List<String> operators() {
        return accounts.findOperators().stream()
                .filter(found -> !found.suspended())
                .map(AccountSearch.Found::mail)
                .toList();
    }
}
