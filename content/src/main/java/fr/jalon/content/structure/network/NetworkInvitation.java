package fr.jalon.content.structure.network;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** That a network asks a person to hold the page of one of its members. */
@Introspected
public record NetworkInvitation(
        UUID id, UUID network, String networkName, String siret, String name, String mail, Instant expires) {}
