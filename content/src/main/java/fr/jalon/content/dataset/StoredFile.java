package fr.jalon.content.dataset;

/** A file that can be downloaded; {@code sha256} is in hexadecimal. */
public record StoredFile(long id, DatasetFormat format, long size, String sha256) {}
