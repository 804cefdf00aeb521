package fr.jalon.content.territory;

import io.micronaut.core.annotation.Introspected;

/** One territory inside another. */
@Introspected
record Containment(String code, String container) {}
