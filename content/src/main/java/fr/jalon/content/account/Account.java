package fr.jalon.content.account;

import java.util.Locale;
import java.util.UUID;

/**
 * A person who may sign in.
 *
 * @param mail lower case, unique
 * @param confirmed whether the address answered
 * @param secondFactor whether a code is asked after the password
 */
public record Account(
        UUID id,
        String mail,
        String name,
        OperatorRole role,
        boolean confirmed,
        boolean suspended,
        boolean secondFactor) {
    /** Addresses are told apart without regard to case, as every provider does. */
    public static String normal(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    public boolean operator() {
        return role != OperatorRole.NONE;
    }
}
