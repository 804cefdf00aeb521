package fr.jalon.content.structure.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a claim is. */
public enum ClaimState {
    /** A link was sent and is to be followed. */
    SENT,
    /** The operator is to decide. */
    WAITING,
    ACCEPTED,
    REFUSED,
    /** Refused once; the operator is to decide again. */
    APPEALED,
    /** Refused in appeal: there is none left. */
    CLOSED,
    /** Accepted at once, on the word of a network; the operator reads it afterwards. */
    GRANTED;

    /** The stable code, in addresses and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person waits for the operator to answer. */
    public boolean undecided() {
        return this == WAITING || this == APPEALED;
    }

    /** Whether the operator has something to decide. */
    public boolean decidable() {
        return undecided() || this == GRANTED;
    }

    public static Optional<ClaimState> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
