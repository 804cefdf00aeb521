package fr.jalon.portal.structure;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.Facet.Choice;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.SectorFacet;
import fr.jalon.portal.search.YesNo;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The facets of a search of structures with their French labels, in the order pages show them. */
final class StructureFacets {
    private StructureFacets() {}

    static List<Facet> of(StructureQuery query, Found<StructureDocument> found, Trades trades, Places places) {
        StructureChoices choices = query.choices();
        return List.of(
                facet(
                        StructureQuery.KIND,
                        found,
                        List.of(StructureKind.values()),
                        StructureKind::code,
                        StructureFacets::label,
                        choices.kinds()::contains),
                facet(
                        StructureQuery.DEVICE,
                        found,
                        StructureChoices.RESERVATIONS,
                        ConsiderationKind::code,
                        ConsiderationKind::label,
                        choices.devices()::contains),
                SectorFacet.of(StructureQuery.SECTOR, found, trades, choices.sectors()),
                places.facet(choices.places(), found),
                facet(
                        StructureQuery.SERVICE,
                        found,
                        List.of(ServiceType.values()),
                        ServiceType::code,
                        ServiceType::label,
                        choices.services()::contains),
                facet(
                        StructureQuery.AREA,
                        found,
                        List.of(WorkArea.values()),
                        WorkArea::code,
                        WorkArea::label,
                        choices.areas()::contains),
                YesNo.facet(StructureQuery.OFFERS, found, choices.offers()),
                names(StructureQuery.NETWORK, found, choices.networks()),
                names(StructureQuery.LABEL, found, choices.labels()),
                YesNo.facet(StructureQuery.CLAIMED, found, choices.claimed()),
                YesNo.facet(StructureQuery.DEMONSTRATION, found, choices.demonstration()));
    }

    /** "ESAT, établissement ou service…": most people know a kind by its acronym. */
    private static String label(StructureKind kind) {
        String words = kind.label();
        return kind.code() + ", " + words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }

    /** A facet whose values are names already. */
    private static Facet names(String name, Found<?> found, List<String> chosen) {
        Map<String, Long> counts = found.counts().getOrDefault(name, Map.of());
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(counts.keySet());
        names.addAll(chosen);
        return facet(name, found, names, Function.identity(), Function.identity(), chosen::contains);
    }

    private static <T> Facet facet(
            String name,
            Found<?> found,
            Collection<T> values,
            Function<T, String> code,
            Function<T, String> label,
            Predicate<T> chosen) {
        return new Facet(
                name,
                values.stream()
                        .map(value -> new Choice(
                                code.apply(value),
                                label.apply(value),
                                found.count(name, code.apply(value)),
                                chosen.test(value)))
                        .toList());
    }
}
