package fr.jalon.content.figure;

import io.micronaut.core.annotation.Introspected;

/** A buyer and how many of its markets are public. */
@Introspected
public record BuyerOfMarkets(String siren, String name, boolean demonstration, long markets) {}
