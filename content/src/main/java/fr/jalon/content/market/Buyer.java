package fr.jalon.content.market;

/** A public buyer by its SIREN; those of the demonstration start with 000, which INSEE never gives. */
public record Buyer(String siren, String name, BuyerKind kind) {}
