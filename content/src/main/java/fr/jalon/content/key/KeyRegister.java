package fr.jalon.content.key;

import fr.jalon.content.account.SecretToken;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.Rights;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes, renames, rotates and revokes the keys of an organisation; each change and its line in the journal are one
 * transaction. The journal names a key by the beginning of its secret: a name may be that of a person.
 */
@Singleton
public class KeyRegister {
    /** Keys of one organisation that serve at a time. */
    public static final int MOST = 20;

    public static final int LONGEST_DAYS = 730;
    public static final int LONGEST_NAME = 80;
    private static final int HINT = OrganisationKey.PREFIX.length() + 4;

    private final KeyRepository keys;
    private final OrganisationRepository organisations;
    private final AuditRepository audit;

    KeyRegister(KeyRepository keys, OrganisationRepository organisations, AuditRepository audit) {
        this.keys = keys;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** A key and what it is: told here, once. */
    public record Made(OrganisationKey key, String secret) {
        /** Logs must not tell it. */
        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }

    /** Whether these rights make keys of this organisation: an owner's, once it is known to be the buyer. */
    public static boolean mayKeep(Rights rights, Organisation organisation) {
        return organisation.kind() == OrganisationKind.BUYER
                && organisation.state() == OrganisationState.APPROVED
                && rights.mayManage(organisation);
    }

    /** Empty where as many serve already as may. */
    @Transactional
    public Optional<Made> make(Rights by, UUID organisation, String name, Set<KeyScope> scopes, int days) {
        locked(by, organisation);
        if (scopes.isEmpty() || days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("Scopes " + scopes + " for " + days + " days");
        }
        if (keys.countServing(organisation) >= MOST) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        String secret = secret();
        String text = KeyScope.text(scopes);
        keys.insert(
                id,
                organisation,
                name,
                text,
                secret.substring(0, HINT),
                SecretToken.hash(secret),
                Instant.now().plus(Duration.ofDays(days)));
        audit.add(by.actor(), organisation, "key.make", secret.substring(0, HINT), text);
        return keys.find(organisation, id).map(key -> new Made(key, secret));
    }

    @Transactional
    public void rename(Rights by, OrganisationKey key, String name) {
        locked(by, key.organisation());
        keys.rename(key.id(), name);
        audit.add(by.actor(), key.organisation(), "key.rename", key.hint(), "");
    }

    /** A new secret; empty where the key does not serve any more. @param overlap how long the former one still serves */
    @Transactional
    public Optional<Made> rotate(Rights by, OrganisationKey key, Duration overlap) {
        locked(by, key.organisation());
        OrganisationKey now = keys.find(key.organisation(), key.id()).orElseThrow();
        if (!now.serves(Instant.now())) {
            return Optional.empty();
        }
        String secret = secret();
        Instant until = overlap.isZero() ? null : Instant.now().plus(overlap);
        keys.rotate(key.id(), secret.substring(0, HINT), SecretToken.hash(secret), until);
        audit.add(
                by.actor(),
                key.organisation(),
                "key.rotate",
                now.hint(),
                secret.substring(0, HINT) + (until == null ? "" : " (" + overlap.toHours() + "\u00a0h)"));
        return keys.find(key.organisation(), key.id()).map(made -> new Made(made, secret));
    }

    @Transactional
    public void revoke(Rights by, OrganisationKey key) {
        locked(by, key.organisation());
        if (keys.revoke(key.id()) > 0) {
            audit.add(by.actor(), key.organisation(), "key.revoke", key.hint(), "");
        }
    }

    /** The key of this secret, whether it serves or not; absent for what is none of ours. */
    public Optional<OrganisationKey> find(@Nullable String secret) {
        return secret == null || !secret.startsWith(OrganisationKey.PREFIX)
                ? Optional.empty()
                : keys.findByHash(SecretToken.hash(secret));
    }

    private static String secret() {
        return OrganisationKey.PREFIX + SecretToken.random().text();
    }

    private void locked(Rights by, UUID organisation) {
        Organisation one = organisations.lock(organisation).orElseThrow();
        by.require(rights -> mayKeep(rights, one));
    }
}
