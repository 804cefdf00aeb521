package fr.jalon.content.bundle;

/** Published once schema, reference data and bundled content are in PostgreSQL: indexing and serving may begin. */
public record BundledDataReady() {}
