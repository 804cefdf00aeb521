package fr.jalon.content.structure.statement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("structure_photo")
record StatementRow(@Id UUID id, long offer) {}
