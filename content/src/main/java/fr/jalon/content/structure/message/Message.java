package fr.jalon.content.structure.message;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A message whose sender's address has answered; {@code sent} and {@code failed} count the mails that carried it. */
@Introspected
public record Message(
        UUID id,
        String structureKey,
        String name,
        String mail,
        String message,
        Instant created,
        long sent,
        long failed,
        long waiting) {}
