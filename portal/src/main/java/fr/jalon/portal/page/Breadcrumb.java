package fr.jalon.portal.page;

/** One step of the way from the home page to the page shown; the page itself is not in it. */
public record Breadcrumb(String label, String href) {}
