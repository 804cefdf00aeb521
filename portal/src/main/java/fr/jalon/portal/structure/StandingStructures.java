package fr.jalon.portal.structure;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.StructureCriteria;
import fr.jalon.content.structure.StructureCriteria.Order;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.structure.StructureTextSearch;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.Standby;
import fr.jalon.portal.search.YesNo;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** The search of structures while the index does not answer. */
@Singleton
final class StandingStructures {
    /** The parameters that PostgreSQL is asked for too. */
    private static final Set<String> HONOURED = Set.of(
            StructureQuery.WORDS,
            StructureQuery.KIND,
            StructureQuery.SECTOR,
            StructureQuery.SERVICE,
            PlaceFilter.TERRITORY,
            PlaceFilter.RADIUS,
            StructureQuery.NETWORK,
            StructureQuery.LABEL,
            StructureQuery.DEVICE,
            StructureQuery.AREA,
            StructureQuery.OFFERS,
            StructureQuery.CLAIMED,
            StructureQuery.DEMONSTRATION,
            StructureQuery.SORT);

    private static final Map<String, String> COUNTED = Map.of(
            StructureTextSearch.KINDS, StructureQuery.KIND,
            StructureTextSearch.TRADES, StructureQuery.SECTOR);

    private final StructureTextSearch structures;

    StandingStructures(StructureTextSearch structures) {
        this.structures = structures;
    }

    Found<StructureDocument> find(StructureQuery query, Range range) {
        return Standby.found(
                structures.find(criteria(query), Standby.slice(range)), range, query.address(), HONOURED, COUNTED);
    }

    private static StructureCriteria criteria(StructureQuery query) {
        return new StructureCriteria(
                Standby.words(query.words()),
                query.choices().kinds().stream().map(StructureKind::code).toList(),
                query.choices().sectors(),
                query.choices().services().stream().map(ServiceType::code).toList(),
                Standby.place(query.places()),
                query.choices().areas().stream().map(WorkArea::code).toList(),
                query.choices().networks(),
                query.choices().labels(),
                query.choices().devices().stream().map(ConsiderationKind::code).toList(),
                YesNo.isYes(query.choices().offers()),
                YesNo.isYes(query.choices().claimed()),
                YesNo.isYes(query.choices().demonstration()),
                order(query),
                query.places().centres());
    }

    private static Order order(StructureQuery query) {
        return switch (query.sort()) {
            case RELEVANCE -> Order.RELEVANCE;
            case NAME -> Order.NAME;
            case DISTANCE -> Order.DISTANCE;
            case UPDATED -> Order.UPDATED;
        };
    }
}
