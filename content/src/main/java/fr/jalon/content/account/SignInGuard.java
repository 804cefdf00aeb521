package fr.jalon.content.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever guesses a password, and nobody else: wrong ones are counted for an address and the place they come from,
 * so that they never keep its owner out elsewhere. Addresses without an account are counted alike.
 */
@Singleton
public class SignInGuard {
    /** Wrong passwords that cost nothing: fingers slip. */
    static final int FREE = 5;

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private final SignInGuardRows rows;

    SignInGuard(SignInGuardRows rows) {
        this.rows = rows;
    }

    /**
     * Where an attempt comes from: a device in which this person has signed in before, whatever its network, or else the
     * network.
     */
    @Transactional
    public String origin(String mail, String network, @Nullable String device) {
        if (device != null && rows.known(SecretToken.hash(device), Account.normal(mail)) > 0) {
            return "device " + HexFormat.of().formatHex(SecretToken.hash(device));
        }
        return "network " + network;
    }

    /** How long before the next attempt is heard; zero for now. */
    @Transactional
    public Duration wait(String mail, String origin) {
        byte[] hash = SecretToken.hash(Account.normal(mail));
        long failures = rows.count(hash, origin, Instant.now().minus(MEMORY));
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(4L << Math.min(failures - FREE, MOST_DOUBLINGS));
        Duration left =
                (delay.compareTo(LONGEST) > 0 ? LONGEST : delay).minusSeconds(rows.secondsSinceLast(hash, origin));
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Transactional
    public void failed(String mail, String origin) {
        rows.add(SecretToken.hash(Account.normal(mail)), origin);
    }

    /** Forgets what this place did wrong. */
    @Transactional
    public void succeeded(String mail, String origin) {
        rows.clear(SecretToken.hash(Account.normal(mail)), origin);
    }

    /** The person has signed in on this device. */
    @Transactional
    public void know(String device, UUID account) {
        rows.know(SecretToken.hash(device), account);
    }
}
