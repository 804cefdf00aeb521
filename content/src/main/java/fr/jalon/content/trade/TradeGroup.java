package fr.jalon.content.trade;

import java.util.List;

/** A group of trades, in the order pages show them. */
public record TradeGroup(String code, String label, List<Trade> trades) {}
