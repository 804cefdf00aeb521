package fr.jalon.content.statistic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release of a series here; number 1 is its first publication. {@code reason} is why it replaced the one before, a
 * {@code correction} mends an error of it, and one that is {@code kept} can still be read.
 */
public record StatisticRevision(
        int number, LocalDate date, @Nullable String reason, boolean correction, boolean kept) {}
