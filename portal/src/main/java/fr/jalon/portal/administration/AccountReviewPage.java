package fr.jalon.portal.administration;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.Membership;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One account, as little of it as a decision needs; {@code own} is that of whoever looks, which another changes. */
record AccountReviewPage(
        Layout layout,
        String title,
        String notice,
        List<AdministrationPage.Fact> facts,
        boolean own,
        String action,
        String submit,
        Field reason,
        Field role) {
    private static final int LONGEST_REASON = 1000;

    static AccountReviewPage of(
            Account account,
            List<Membership> memberships,
            boolean own,
            String reason,
            String fault,
            String done,
            String jeton) {
        Field roles = Field.of("radios", "role", Messages.get("administration.account.role"));
        for (OperatorRole one : OperatorRole.values()) {
            roles = roles.withChoice(
                    one.code(), Messages.get("administration.account.role." + one.code()), one == account.role());
        }
        Field why = Field.of("textarea", "motif", Messages.get("administration.account.reason"))
                .withHint(Messages.get("administration.account.reason.hint"))
                .withValue(reason)
                .withError(fault);
        String state = account.suspended() ? "suspended" : account.confirmed() ? "active" : "unconfirmed";
        return new AccountReviewPage(
                AdministrationPage.layout(account.name())
                        .withBreadcrumb(Messages.get("administration.accounts.title"), AccountReviewController.PATH)
                        .withJeton(jeton),
                account.name(),
                done.equals("compte") ? Messages.get("administration.done.compte") : "",
                List.of(
                        fact("mail", account.mail()),
                        fact("state", Messages.get("administration.account.state." + state)),
                        fact("role", account.role().label()),
                        fact("organisations", organisations(memberships))),
                own,
                AccountReviewController.PATH + "/" + account.id(),
                Messages.get(account.suspended() ? "administration.account.restore" : "administration.account.suspend"),
                account.suspended() ? why.optional() : why,
                roles);
    }

    AccountReviewPage withRoleFault() {
        Field faulty = role.withError(Messages.get("administration.account.role.error"));
        return new AccountReviewPage(layout, title, notice, facts, own, action, submit, reason, faulty);
    }

    public List<Link> errors() {
        return Field.errors(Stream.of(reason, role));
    }

    /** Whoever is suspended is owed a reason; empty where all is well. */
    static String reasonFault(Account account, String reason) {
        if (reason.length() > LONGEST_REASON) {
            return Messages.get("administration.reason.long");
        }
        return reason.isEmpty() && !account.suspended() ? Messages.get("administration.account.reason.error") : "";
    }

    static Optional<OperatorRole> role(String code) {
        return Stream.of(OperatorRole.values())
                .filter(role -> role.code().equals(code))
                .findFirst();
    }

    private static AdministrationPage.Fact fact(String key, String value) {
        return new AdministrationPage.Fact(Messages.get("administration.account." + key), value);
    }

    private static String organisations(List<Membership> memberships) {
        return memberships.isEmpty()
                ? Messages.get("administration.account.organisations.none")
                : memberships.stream()
                        .map(membership -> membership.organisation().name())
                        .collect(Collectors.joining(", "));
    }
}
