package fr.jalon.content.market.act;

import io.micronaut.core.annotation.Introspected;

/** A buyer, and how many of its acts are known here. */
@Introspected
public record BuyerWithActs(String siren, String name, long acts) {}
