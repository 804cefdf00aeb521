package fr.jalon.content.statistic;

import java.time.LocalDate;

/** The day a series changed here; number 1 is its first publication. */
public record StatisticRevision(int number, LocalDate date) {}
