package fr.jalon.portal.account;

/** What a person finds in its space: a title, one sentence, an address. */
public record SpaceEntry(String title, String text, String href) {}
