package fr.jalon.content.structure.claim;

import fr.jalon.content.structure.StructureKind;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A structure that the directory does not have, as a person describes it. */
@Serdeable
public record Proposal(
        String name, StructureKind kind, @Nullable String address, String postcode, String city) {}
