package fr.jalon.content.structure.network;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A structure that a network counts among its members; {@code held} where somebody holds its page. */
@Introspected
public record NetworkMember(String siret, String name, boolean held, Instant recorded) {}
