package fr.jalon.content.gathering;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keys of structures somebody gathered under a name. */
@Introspected
public record StructureList(UUID id, String name, List<String> keys, Instant updated) {}
