package fr.jalon.content.mail;

import io.micronaut.core.annotation.Introspected;

/** A mail that waits; {@code attempts} is how often it was tried already. */
@Introspected
public record OutgoingMail(long id, String recipient, String subject, String body, int attempts) {}
