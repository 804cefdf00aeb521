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
    CLOSED;

    /** The stable code, in addresses and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the operator has to answer. */
    public boolean undecided() {
        return this == WAITING || this == APPEALED;
    }

    public static Optional<ClaimState> ofCode(String code) {
        return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
