package fr.jalon.content.statistic;

/** Who produced the figures, which document they are read in and where in it, and what is known of its licence. */
public record StatisticSource(String publisher, String document, String locator, String licence) {}
