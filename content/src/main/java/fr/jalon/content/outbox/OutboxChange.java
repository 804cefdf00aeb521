package fr.jalon.content.outbox;

/** The document {@code key} of {@code kind} was written or removed; {@code version} is above all its states before. */
public record OutboxChange(long id, String kind, String key, long version) {}
