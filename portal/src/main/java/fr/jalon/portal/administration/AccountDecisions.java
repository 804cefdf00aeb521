package fr.jalon.portal.administration;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** What an administrator decides of an account: done, inscribed and written to the person in one transaction. */
@Singleton
public class AccountDecisions {
    private final AccountRepository accounts;
    private final AuditRepository audit;
    private final Mails mails;

    AccountDecisions(AccountRepository accounts, AuditRepository audit, Mails mails) {
        this.accounts = accounts;
        this.audit = audit;
        this.mails = mails;
    }

    /** What the mails to the person say. */
    record AccountMail(String person, String text) {}

    /** Suspends, which signs out everywhere, or restores. */
    @Transactional
    public void suspend(Rights by, Account account, boolean suspended, String reason) {
        by.require(Rights::mayAdminister);
        accounts.setSuspended(account.id(), suspended);
        String action = suspended ? "account.suspend" : "account.restore";
        audit.add(by.actor(), null, action, account.id().toString(), reason);
        mails.send(
                account.mail(),
                suspended ? "account-suspended" : "account-restored",
                new AccountMail(account.name(), reason));
    }

    @Transactional
    public void changeRole(Rights by, Account account, OperatorRole role) {
        by.require(Rights::mayAdminister);
        if (account.role() != role) {
            accounts.setRole(account.id(), role);
            audit.add(by.actor(), null, "account.role", account.id().toString(), role.code());
            mails.send(account.mail(), "account-role", new AccountMail(account.name(), role.label()));
        }
    }
}
