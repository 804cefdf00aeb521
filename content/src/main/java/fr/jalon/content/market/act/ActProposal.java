package fr.jalon.content.market.act;

import fr.jalon.content.market.PlannedMarket;
import java.util.List;

/** An act that may belong to a market: the more points the likelier, and what they were given for, in French. */
public record ActProposal(PlannedMarket market, PublishedAct act, int points, List<String> reasons) {
    public ActProposal {
        reasons = List.copyOf(reasons);
    }
}
