package fr.jalon.content.market;

import java.time.LocalDate;

/** Where a record comes from and of which day; a demonstration is invented and announces nothing. */
public record Origin(boolean demonstration, String source, LocalDate date) {}
