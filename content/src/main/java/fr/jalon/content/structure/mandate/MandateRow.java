package fr.jalon.content.structure.mandate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("structure_mandate")
record MandateRow(@Id UUID id, UUID structure) {}
