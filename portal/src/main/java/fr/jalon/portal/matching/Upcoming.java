package fr.jalon.portal.matching;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** The first upcoming markets a structure could answer, and where all of them are. */
public record Upcoming(String title, List<OpportunityCard> cards, Link all, String none) {
    private static final int SHOWN = 3;

    static Upcoming of(Structure structure, List<Opportunity> found, Trades trades) {
        return new Upcoming(
                Messages.get("matching.markets.heading"),
                found.stream()
                        .limit(SHOWN)
                        .map(opportunity -> OpportunityCard.of(opportunity, trades))
                        .toList(),
                new Link(
                        Messages.count("matching.markets.more", found.size()), OpportunitiesPage.path(structure.key())),
                Messages.get("matching.markets.none"));
    }

    static Upcoming away(Structure structure) {
        return new Upcoming(
                Messages.get("matching.markets.heading"),
                List.of(),
                new Link(Messages.get("matching.markets.heading"), OpportunitiesPage.path(structure.key())),
                Messages.get("matching.markets.away"));
    }
}
