package fr.jalon.portal.structure;

import static fr.jalon.portal.search.Aggregations.any;
import static fr.jalon.portal.search.Aggregations.anyOf;
import static fr.jalon.portal.search.Aggregations.byQuery;
import static fr.jalon.portal.search.Aggregations.byValue;
import static fr.jalon.portal.search.Aggregations.put;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.search.PlaceFields;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.YesNo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The filters of a search of structures and what its facets count, by name of parameter. */
final class StructureFilters {
    static final PlaceFields PLACE =
            new PlaceFields(List.of("territoriesIn", "areaIn"), "areaCodes", "position", "reach", "foundIn", false);

    /** What has a field or not, by name of parameter. */
    private static final Map<String, Query> YES = Map.of(
            StructureQuery.OFFERS, Query.of(q -> q.exists(e -> e.field("offers.title"))),
            StructureQuery.CLAIMED, isTrue("claimed"),
            StructureQuery.DEMONSTRATION, isTrue("demonstration"));

    private StructureFilters() {}

    static Map<String, Query> filters(StructureChoices choices, Places places) {
        Map<String, Query> filters = new LinkedHashMap<>();
        put(filters, StructureQuery.KIND, choices.kinds(), chosen -> anyOf("kinds", chosen, StructureKind::code));
        // No trade has the code of a group: either field may be asked for all codes.
        put(
                filters,
                StructureQuery.SECTOR,
                choices.sectors(),
                chosen -> any(List.of(anyOf("trades", chosen), anyOf("tradeGroups", chosen))));
        put(
                filters,
                StructureQuery.SERVICE,
                choices.services(),
                chosen -> anyOf("services", chosen, ServiceType::code));
        put(
                filters,
                PlaceFilter.TERRITORY,
                choices.places().territories(),
                chosen -> places.filter(choices.places(), PLACE));
        put(
                filters,
                StructureQuery.AREA,
                choices.areas(),
                chosen -> any(chosen.stream().map(WorkArea::filter).toList()));
        put(filters, StructureQuery.NETWORK, choices.networks(), chosen -> anyOf("networks", chosen));
        put(filters, StructureQuery.LABEL, choices.labels(), chosen -> anyOf("labels", chosen));
        put(
                filters,
                StructureQuery.DEVICE,
                choices.devices(),
                chosen -> anyOf("eligible", chosen, ConsiderationKind::code));
        putYesNo(filters, StructureQuery.OFFERS, choices.offers());
        putYesNo(filters, StructureQuery.CLAIMED, choices.claimed());
        putYesNo(filters, StructureQuery.DEMONSTRATION, choices.demonstration());
        return filters;
    }

    static Map<String, List<Aggregation>> facets(StructureChoices choices, Places places) {
        Map<String, Query> areas = new LinkedHashMap<>();
        List.of(WorkArea.values()).forEach(area -> areas.put(area.code(), area.filter()));

        Map<String, List<Aggregation>> facets = new LinkedHashMap<>();
        facets.put(StructureQuery.KIND, List.of(byValue("kinds")));
        facets.put(StructureQuery.SECTOR, List.of(byValue("tradeGroups"), byValue("trades")));
        facets.put(StructureQuery.SERVICE, List.of(byValue("services")));
        facets.put(PlaceFilter.TERRITORY, places.counts(choices.places(), PLACE));
        facets.put(StructureQuery.AREA, List.of(byQuery(areas)));
        facets.put(StructureQuery.NETWORK, List.of(byValue("networks")));
        facets.put(StructureQuery.LABEL, List.of(byValue("labels")));
        facets.put(StructureQuery.DEVICE, List.of(byValue("eligible")));
        new TreeMap<>(YES).forEach((name, yes) -> facets.put(name, List.of(YesNo.count(yes))));
        return facets;
    }

    private static void putYesNo(Map<String, Query> filters, String name, @Nullable YesNo chosen) {
        Query yes = YES.get(name);
        if (chosen != null && yes != null) {
            filters.put(name, chosen.filter(yes));
        }
    }

    private static Query isTrue(String field) {
        return Query.of(q -> q.term(t -> t.field(field).value(true)));
    }
}
