package fr.jalon.portal.page;

/** An active filter and the address of the same search without it. */
public record Chip(String label, String removeHref) {}
