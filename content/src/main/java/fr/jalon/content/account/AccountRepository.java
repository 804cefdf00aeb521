package fr.jalon.content.account;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Accounts, and the links that let their owners choose a password. */
@Singleton
public class AccountRepository {
    private final AccountRowRepository accounts;
    private final SessionRowRepository sessions;

    AccountRepository(AccountRowRepository accounts, SessionRowRepository sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @ReadOnly
    public Optional<Account> find(UUID id) {
        return accounts.findById(id).map(AccountRow::toAccount);
    }

    @ReadOnly
    public Optional<Account> findByMail(String mail) {
        return accounts.findByMail(Account.normal(mail)).map(AccountRow::toAccount);
    }

    /** The hash of the password; empty where none was chosen. */
    @ReadOnly
    public Optional<String> passwordHash(UUID id) {
        return accounts.findById(id).flatMap(row -> Optional.ofNullable(row.password()));
    }

    /** Makes an account that waits for its address to answer; where there is one already, that one, whatever its state. */
    @Transactional
    public Account register(String mail, String name) {
        String address = Account.normal(mail);
        accounts.register(UUID.randomUUID(), address, name.strip());
        return accounts.findByMail(address).orElseThrow().toAccount();
    }

    /** A new link for this person, to be sent to its address. */
    @Transactional
    public SecretToken addLink(UUID account, Duration life) {
        SecretToken token = SecretToken.random();
        accounts.addLink(token.hash(), account, Instant.now().plus(life));
        return token;
    }

    /** Whom a link was sent to; empty once it served or where it is too old. */
    @ReadOnly
    public Optional<Account> findByLink(String token) {
        return accounts.findByLink(SecretToken.hash(token)).map(AccountRow::toAccount);
    }

    /** The address has answered: the password is set, all links and sessions end. */
    @Transactional
    public Optional<Account> choosePassword(String token, String hash) {
        Optional<Account> account = findByLink(token);
        account.ifPresent(one -> changePassword(one.id(), hash));
        return account;
    }

    /** Whoever was signed in by the former password no longer is. */
    @Transactional
    public void changePassword(UUID id, String hash) {
        accounts.choosePassword(id, hash);
        accounts.deleteLinks(id);
        sessions.deleteByAccount(id);
    }

    @Transactional
    public void rename(UUID id, String name) {
        accounts.rename(id, name.strip());
    }

    @Transactional
    public void setRole(UUID id, OperatorRole role) {
        accounts.setRole(id, role.code());
    }

    /** A suspended person is signed out everywhere. */
    @Transactional
    public void setSuspended(UUID id, boolean suspended) {
        accounts.setSuspended(id, suspended);
        if (suspended) {
            sessions.deleteByAccount(id);
        }
    }

    /** Everything that names this person goes; what it did stays, without its name. */
    @Transactional
    public void erase(Account account) {
        byte[] hash = SecretToken.hash(account.mail());
        accounts.deleteMails(hash);
        accounts.deleteFailures(hash);
        accounts.forgetReports(account.mail());
        accounts.eraseAlerts(account.mail());
        accounts.delete(account.id());
    }

    /**
     * The person whom a provider vouches for. One it names for the first time is found by its address, which the provider has
     * checked, or gets an account.
     */
    @Transactional
    public Account vouchedFor(String issuer, String subject, String mail, String name) {
        return accounts.findByIdentity(issuer, subject)
                .map(AccountRow::toAccount)
                .orElseGet(() -> {
                    Account account = register(mail, name);
                    accounts.confirm(account.id());
                    accounts.addIdentity(issuer, subject, account.id());
                    return account;
                });
    }
}
