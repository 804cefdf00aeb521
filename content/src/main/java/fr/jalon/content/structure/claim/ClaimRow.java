package fr.jalon.content.structure.claim;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("structure_claim")
record ClaimRow(@Id UUID id, String siret, UUID account) {}
