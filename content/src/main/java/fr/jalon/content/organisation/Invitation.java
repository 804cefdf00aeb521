package fr.jalon.content.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** An address that was asked to join, and until when its link serves. */
@MappedEntity("invitation")
public record Invitation(@Id UUID id, UUID organisation, String mail, MemberRole role, Instant expires) {}
