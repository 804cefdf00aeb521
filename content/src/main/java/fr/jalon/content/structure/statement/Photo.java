package fr.jalon.content.structure.statement;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A photo of an offer, without its pixels. */
@Introspected
public record Photo(UUID id, String alternative, int width, int height) {}
