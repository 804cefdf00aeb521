package fr.jalon.portal.structure;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureDocument.IndexedOffer;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Reason;
import fr.jalon.portal.search.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A structure in a list: who, where, of what kind, what it offers or does, why it was found, and who says so. */
public record StructureCard(
        String href,
        String name,
        String place,
        boolean demonstration,
        List<Kind> kinds,
        List<String> reserved,
        List<String> offers,
        String trades,
        boolean derived,
        List<Fact> facts,
        List<Reason> why,
        String source) {
    private static final int OFFERS_SHOWN = 3;
    private static final int TRADES_SHOWN = 4;

    /** An acronym and its full form. */
    public record Kind(String code, String label) {}

    /** A figure and what it counts; without figure, a sentence. */
    public record Fact(String value, String label) {}

    /**
     * @param trade what a page shows for the code of a trade
     * @param territory what a page shows for the code of a territory
     * @param why why the search found it
     */
    static StructureCard of(
            StructureDocument structure,
            UnaryOperator<String> trade,
            UnaryOperator<String> territory,
            List<Reason> why) {
        return new StructureCard(
                StructureQuery.PATH + "/" + structure.key(),
                structure.name(),
                place(structure),
                structure.demonstration(),
                structure.kinds().stream()
                        .map(code -> new Kind(
                                code,
                                StructureKind.of(code).map(StructureKind::label).orElse(code)))
                        .toList(),
                reserved(structure),
                structure.offers().stream()
                        .map(IndexedOffer::title)
                        .limit(OFFERS_SHOWN)
                        .toList(),
                Wording.some(structure.trades().stream().map(trade).toList(), TRADES_SHOWN),
                structure.tradesDerived() && !structure.trades().isEmpty(),
                facts(structure, territory),
                why,
                source(structure));
    }

    private static String place(StructureDocument structure) {
        StructureDocument.Place commune = structure.commune();
        return commune == null
                ? Stream.of(structure.postcode())
                        .filter(code -> code != null)
                        .findFirst()
                        .orElse("")
                : commune.label();
    }

    /** Under which articles it may answer alone; the article for both sectors adds nothing to that of its own. */
    private static List<String> reserved(StructureDocument structure) {
        return structure.eligible().stream()
                .filter(code -> !code.equals(ConsiderationKind.RESERVED_BOTH.code()))
                .flatMap(code -> ConsiderationKind.ofCode(code).stream())
                .map(ConsiderationKind::legalBasis)
                .filter(Objects::nonNull)
                .map(basis -> Messages.get("structure.search.reserved", basis.replace("CCP ", "")))
                .toList();
    }

    private static List<Fact> facts(StructureDocument structure, UnaryOperator<String> territory) {
        List<Fact> facts = new ArrayList<>();
        Integer places = structure.places();
        if (places != null && places > 0) {
            facts.add(new Fact(Typography.number(places), Messages.get("structure.search.fact.places")));
        }
        if (!structure.areaCodes().isEmpty()) {
            String areas =
                    Wording.some(structure.areaCodes().stream().map(territory).toList(), 3);
            facts.add(new Fact("", Messages.get("structure.search.fact.area", areas)));
        }
        Integer reach = structure.areaKm();
        if (reach != null) {
            facts.add(new Fact("", Messages.get("structure.search.fact.reach", reach)));
        }
        if (!structure.networks().isEmpty()) {
            facts.add(new Fact(
                    "", Messages.get("structure.search.fact.networks", String.join(", ", structure.networks()))));
        }
        if (!structure.labels().isEmpty()) {
            facts.add(
                    new Fact("", Messages.get("structure.search.fact.labels", String.join(", ", structure.labels()))));
        }
        return facts;
    }

    private static String source(StructureDocument structure) {
        @Nullable String source = structure.source();
        if (source == null) {
            return "";
        }
        return structure.sourceDate() == null
                ? Messages.get("structure.search.source.undated", source)
                : Messages.get("structure.search.source", source, Typography.day(structure.sourceDate()));
    }
}
