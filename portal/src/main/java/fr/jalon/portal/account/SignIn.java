package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells whether a mail and a password are somebody's, in the same time whether the mail is known or not. */
@Singleton
final class SignIn {
    private final AccountRepository accounts;
    private final Passwords passwords;

    SignIn(AccountRepository accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    Optional<Account> check(String mail, String password) {
        Optional<Account> account = accounts.findByMail(mail);
        Optional<String> hash = account.flatMap(one -> accounts.passwordHash(one.id()));
        boolean right = passwords.matches(password, hash);
        return account.filter(one -> right && one.confirmed() && !one.suspended());
    }
}
