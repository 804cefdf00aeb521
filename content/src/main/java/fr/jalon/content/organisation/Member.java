package fr.jalon.content.organisation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A person of an organisation, as the others of it see them. */
@Introspected
public record Member(UUID account, String name, String mail, MemberRole role, Instant since) {}
