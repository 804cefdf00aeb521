package fr.jalon.portal.matching;

import fr.jalon.content.market.PlannedMarketDocument;

/** A lot of an upcoming market that a structure could answer, and how well. */
public record Opportunity(PlannedMarketDocument market, int lot, Need need, Answer answer) {
    /** Whether the structure is among those the lot is kept for. */
    boolean reserved() {
        return need.isReserved();
    }

    Opportunity with(Answer explained) {
        return new Opportunity(market, lot, need, explained);
    }
}
