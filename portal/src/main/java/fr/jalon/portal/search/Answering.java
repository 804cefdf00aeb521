package fr.jalon.portal.search;

/** How many a search elsewhere finds, and its address: the structures that could answer a market. */
public record Answering(long count, String href) {}
