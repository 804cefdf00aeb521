package fr.jalon.portal.matching;

import fr.jalon.content.structure.Structure;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** The upcoming markets a structure could answer, reserved ones first, each with its reasons. */
record OpportunitiesPage(
        Layout layout,
        String title,
        String lead,
        Link structure,
        boolean away,
        String summary,
        List<OpportunityCard> cards,
        Pagination pagination) {

    static String path(String key) {
        return "/structures/" + key + "/marches";
    }

    /**
     * @param count of all of them; {@code cards} are those of the page
     */
    static OpportunitiesPage of(Structure structure, int count, List<OpportunityCard> cards, boolean away, int page) {
        String name = Typography.french(structure.name());
        int pages = Math.max(1, (count + Matching.PAGE_SIZE - 1) / Matching.PAGE_SIZE);
        return new OpportunitiesPage(
                Layout.of(
                                Section.STRUCTURES,
                                Messages.get("matching.markets.title", name),
                                Messages.get("matching.markets.description", name),
                                path(structure.key()))
                        .withBreadcrumb(Section.STRUCTURES.label(), Section.STRUCTURES.href())
                        .withBreadcrumb(name, "/structures/" + structure.key())
                        .withAlternate(
                                "application/json",
                                path(structure.key()) + ".json",
                                Messages.get("matching.markets.json"))
                        .withIndexed(false)
                        .withDemonstration(structure.demonstration()),
                Messages.get("matching.markets.heading"),
                Messages.get("matching.markets.lead", name),
                new Link(Messages.get("matching.markets.back", name), "/structures/" + structure.key()),
                away,
                Messages.count("matching.markets.found", count),
                cards,
                Pagination.of(page, pages, number -> path(structure.key()) + (number == 1 ? "" : "?page=" + number)));
    }
}
