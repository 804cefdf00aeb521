package fr.jalon.portal.matching;

import fr.jalon.content.structure.Structure;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** The first upcoming markets a structure could answer, and where all of them are. */
public record Upcoming(String title, List<OpportunityCard> cards, Link all, String none) {
    static final int SHOWN = 3;

    /**
     * @param count of all of them
     */
    static Upcoming of(Structure structure, int count, List<OpportunityCard> first) {
        return new Upcoming(
                Messages.get("matching.markets.heading"),
                first,
                new Link(Messages.count("matching.markets.more", count), OpportunitiesPage.path(structure.key())),
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
