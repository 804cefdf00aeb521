package fr.jalon.content.market.imports;

/** What a file changes in one field of a market, in words; an empty text is nothing. */
public record FieldChange(String field, String before, String after) {}
