package fr.jalon.content.structure.message;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("structure_message")
record MessageRow(@Id UUID id, String structureKey) {}
