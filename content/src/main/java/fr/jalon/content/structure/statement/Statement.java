package fr.jalon.content.structure.statement;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A field of which a structure says something; lists have one value a line. */
@Introspected
public record Statement(String field, String value, Instant said) {}
