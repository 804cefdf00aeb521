package fr.jalon.content.market;

import io.micronaut.core.annotation.Introspected;

/**
 * Public markets in figures: all of them, those still ahead (planned or open), how many of these have a reserved lot,
 * the hours of insertion these plan, and how many buyers there are.
 */
@Introspected
public record MarketCounts(long published, long ahead, long reserved, long hours, long buyers) {}
