package fr.jalon.content.market.imports;

/** One field of a market, in words. */
public record FieldValue(String label, String value) {}
