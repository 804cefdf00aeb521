package fr.jalon.portal.page;

/** A label and where it leads. */
public record Link(String label, String href) {}
