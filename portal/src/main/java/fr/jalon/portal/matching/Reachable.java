package fr.jalon.portal.matching;

import fr.jalon.content.market.PlannedMarketDocument;

/** An upcoming market a structure could answer, and how it is shown. */
public record Reachable(PlannedMarketDocument market, OpportunityCard card) {}
