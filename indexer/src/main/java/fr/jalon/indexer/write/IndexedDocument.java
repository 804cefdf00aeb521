package fr.jalon.indexer.write;

/** A document as it goes to Elasticsearch: {@code body} becomes its JSON, {@code version} grows with every change. */
public record IndexedDocument(String key, long version, Object body) {}
