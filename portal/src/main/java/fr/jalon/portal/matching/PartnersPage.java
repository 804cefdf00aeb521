package fr.jalon.portal.matching;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** With whom a structure could answer a lot: what it lacks, and those who bring it. */
record PartnersPage(
        Layout layout,
        String title,
        String lead,
        Link market,
        Link structure,
        Link open,
        boolean away,
        List<Part> parts) {
    /** A part that is missing, and those who would bring it. */
    record Part(String title, List<AnswerCard> cards) {}

    static String path(String reference, int lot) {
        return "/marches/" + reference + "/lots/" + lot + "/partenaires";
    }

    static PartnersPage of(
            PlannedMarket market,
            int lot,
            Structure structure,
            List<Complement.Gap> gaps,
            boolean away,
            Trades trades) {
        String name = Typography.french(structure.name());
        String title = Typography.french(market.title());
        return new PartnersPage(
                Layout.of(
                                Section.MARKETS,
                                Messages.get("matching.partners.title", name),
                                Messages.get("matching.partners.lead", name, title),
                                path(market.reference(), lot))
                        .withBreadcrumb(Section.MARKETS.label(), Section.MARKETS.href())
                        .withBreadcrumb(title, "/marches/" + market.reference())
                        .withIndexed(false)
                        .withDemonstration(market.origin().demonstration()),
                Messages.get("matching.partners.title", name),
                Messages.get("matching.partners.lead", name, title),
                new Link(title, "/marches/" + market.reference() + "#lot-" + lot),
                new Link(name, "/structures/" + structure.key()),
                new Link(
                        Messages.get("grouping.open"),
                        "/espace/groupements/nouveau?marche=" + market.reference() + "&lot=" + lot),
                away,
                gaps.stream()
                        .map(gap -> new Part(
                                gap.title(),
                                gap.partners().stream()
                                        .map(answer -> AnswerCard.of(answer, gap.need(), trades))
                                        .toList()))
                        .toList());
    }
}
