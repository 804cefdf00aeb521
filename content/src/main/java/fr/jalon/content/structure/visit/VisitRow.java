package fr.jalon.content.structure.visit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("structure_summary")
record VisitRow(@Id UUID organisation, String token) {}
