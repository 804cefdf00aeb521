package fr.jalon.content.structure.network;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("network_invitation")
record NetworkMemberRow(@Id UUID id, String mail) {}
