package fr.jalon.content.mail;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waits.
 *
 * @param attempts how often it was tried already
 * @param replyTo whom to answer, null for nobody
 * @param unsubscribe where it can be stopped, null where it comes once
 */
@Introspected
public record OutgoingMail(
        long id,
        String recipient,
        String subject,
        String body,
        int attempts,
        @Nullable String replyTo,
        @Nullable String unsubscribe) {}
