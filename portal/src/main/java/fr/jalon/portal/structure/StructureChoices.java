package fr.jalon.portal.structure;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.Vocabulary;
import fr.jalon.portal.search.YesNo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search of the directory is narrowed to.
 *
 * @param sectors codes of groups of trades or of trades
 * @param networks names, known to be such only by the index
 * @param labels idem
 * @param devices the reservations that the structure must be eligible for, one of them
 */
record StructureChoices(
        List<StructureKind> kinds,
        List<String> sectors,
        List<ServiceType> services,
        PlaceFilter places,
        List<WorkArea> areas,
        List<String> networks,
        List<String> labels,
        List<ConsiderationKind> devices,
        @Nullable YesNo offers,
        @Nullable YesNo claimed,
        @Nullable YesNo demonstration) {

    /** The considerations that some kind of structure is eligible for. */
    static final List<ConsiderationKind> RESERVATIONS = Stream.of(ConsiderationKind.values())
            .filter(device -> Stream.of(StructureKind.values())
                    .anyMatch(kind -> kind.eligibleFor().contains(device.code())))
            .toList();

    static StructureChoices of(Parameters parameters, Vocabulary vocabulary) {
        return new StructureChoices(
                parameters.codes(StructureQuery.KIND, StructureKind::of),
                parameters.codes(StructureQuery.SECTOR, vocabulary::sector),
                parameters.codes(StructureQuery.SERVICE, ServiceType::of),
                PlaceFilter.of(parameters, vocabulary),
                parameters.codes(StructureQuery.AREA, WorkArea::ofCode),
                parameters.all(StructureQuery.NETWORK),
                parameters.all(StructureQuery.LABEL),
                parameters.codes(StructureQuery.DEVICE, StructureChoices::reservation),
                parameters.code(StructureQuery.OFFERS, YesNo::ofCode).orElse(null),
                parameters.code(StructureQuery.CLAIMED, YesNo::ofCode).orElse(null),
                parameters.code(StructureQuery.DEMONSTRATION, YesNo::ofCode).orElse(null));
    }

    private static Optional<ConsiderationKind> reservation(String code) {
        return ConsiderationKind.ofCode(code).filter(RESERVATIONS::contains);
    }
}
