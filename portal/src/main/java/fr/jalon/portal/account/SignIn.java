package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.SignInGuard;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Tells whether a mail and a password are somebody's, in the same time whether the mail is known or not. */
@Singleton
final class SignIn {
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignInGuard guard;

    SignIn(AccountRepository accounts, Passwords passwords, SignInGuard guard) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
    }

    sealed interface Outcome {
        record Right(Account account) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Too many wrong ones from there: this one was not heard. */
        record Slowed(Duration delay) implements Outcome {}
    }

    Outcome check(String mail, String password, Origin from) {
        String origin = guard.origin(mail, from.network(), from.device());
        Duration wait = guard.wait(mail, origin);
        if (wait.isPositive()) {
            return new Outcome.Slowed(wait);
        }
        Optional<Account> account = accounts.findByMail(mail);
        Optional<String> hash = account.flatMap(one -> accounts.passwordHash(one.id()));
        boolean right = passwords.matches(password, hash);
        if (right && account.get().confirmed() && !account.get().suspended()) {
            guard.succeeded(mail, origin);
            return new Outcome.Right(account.get());
        }
        guard.failed(mail, origin);
        return new Outcome.Wrong();
    }
}
