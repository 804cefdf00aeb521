package fr.jalon.portal.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Hashes passwords with argon2id, in the measure that OWASP asks for (19 MiB, two passes): some 30 ms of one core each. */
@Singleton
final class Passwords {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(KIBIBYTES, PASSES, 1, 32, Argon2.ID);
    /** Of nothing that anybody types: a mail that is not known costs the same time as one that is. */
    private static final String NOBODY = hash("nobody's", ARGON2);

    /** However many sign in at once, memory holds. */
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return hash(password, ARGON2);
        } finally {
            turns.release();
        }
    }

    /** False in the same time where there is no hash. */
    boolean matches(String password, Optional<String> hash) {
        turns.acquireUninterruptibly();
        try {
            String known = hash.orElse(NOBODY);
            boolean same = Password.check(password, known).with(Argon2Function.getInstanceFromHash(known));
            return same && hash.isPresent();
        } finally {
            turns.release();
        }
    }

    private static String hash(String password, Argon2Function function) {
        return Password.hash(password).addRandomSalt(SALT).with(function).getResult();
    }
}
