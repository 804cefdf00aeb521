package fr.jalon.content.account;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The second factor of a person: a secret shared with a telephone, and codes on paper for the day it is lost. */
@Singleton
public class SecondFactorRepository {
    private final AccountRowRepository accounts;

    SecondFactorRepository(AccountRowRepository accounts) {
        this.accounts = accounts;
    }

    /** The secret in use, base32. */
    @ReadOnly
    public Optional<String> secret(UUID account) {
        return accounts.findById(account).flatMap(row -> Optional.ofNullable(row.totpSecret()));
    }

    /** The secret that waits for its first code. */
    @ReadOnly
    public Optional<String> proposed(UUID account) {
        return accounts.findById(account).flatMap(row -> Optional.ofNullable(row.totpProposed()));
    }

    @Transactional
    public void propose(UUID account, String secret) {
        accounts.proposeTotp(account, secret);
    }

    /** The proposed secret is in use; these recovery codes replace all former ones. */
    @Transactional
    public void accept(UUID account, long step, Collection<String> recoveryCodes) {
        if (accounts.acceptTotp(account, step) == 1) {
            accounts.deleteCodes(account);
            recoveryCodes.forEach(code -> accounts.addCode(account, SecretToken.hash(code)));
        }
    }

    @Transactional
    public void remove(UUID account) {
        accounts.removeTotp(account);
        accounts.deleteCodes(account);
    }

    /** False where a code of this step of time, or a later one, was used before. */
    @Transactional
    public boolean use(UUID account, long step) {
        return accounts.useStep(account, step) == 1;
    }

    /** False where this is no recovery code of this person, or no longer. */
    @Transactional
    public boolean useRecoveryCode(UUID account, String code) {
        return accounts.useCode(account, SecretToken.hash(code)) == 1;
    }
}
