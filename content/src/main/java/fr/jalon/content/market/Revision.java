package fr.jalon.content.market;

import java.time.Instant;

/** Which state of a record this is: the version only grows, and orders what the indexer sends. */
public record Revision(long version, Instant updated) {
    /** Of a record that is not stored yet. */
    public static final Revision NONE = new Revision(0, Instant.EPOCH);
}
