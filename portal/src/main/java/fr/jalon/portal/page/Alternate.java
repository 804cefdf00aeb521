package fr.jalon.portal.page;

/** Another form of the same page (Atom, JSON), announced in its head; {@code type} is a media type. */
public record Alternate(String type, String href, String title) {}
