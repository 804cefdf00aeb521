package fr.jalon.content.organisation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** An account that asks to join an organisation, with what it says of itself. */
@Introspected
public record JoinRequest(
        UUID id, UUID organisation, UUID account, String name, String mail, String message, Instant created) {}
