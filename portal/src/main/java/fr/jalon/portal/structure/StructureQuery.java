package fr.jalon.portal.structure;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.search.Cursor;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search of the directory, as its address says it.
 *
 * @param sectors codes of groups of trades or of trades
 * @param networks names, known to be such only by the index
 * @param labels idem
 * @param devices the reservations that the structure must be eligible for, one of them
 */
record StructureQuery(
        SearchAddress address,
        String words,
        List<StructureKind> kinds,
        List<String> sectors,
        List<ServiceType> services,
        PlaceFilter places,
        List<String> networks,
        List<String> labels,
        List<ConsiderationKind> devices,
        StructureSort sort,
        int page,
        @Nullable Cursor cursor) {

    static final String PATH = "/structures";
    static final int PAGE_SIZE = 20;
    /** Elasticsearch goes no further than 10,000 hits by page; whole results are for cursors. */
    static final int LAST_PAGE = 10_000 / PAGE_SIZE;

    static final String WORDS = "q";
    static final String KIND = "type";
    static final String SECTOR = "secteur";
    static final String SERVICE = "prestation";
    static final String NETWORK = "reseau";
    static final String LABEL = "label";
    static final String DEVICE = "dispositif";
    static final String SORT = "tri";
    static final String PAGE = "page";
    static final String CURSOR = "curseur";

    /** The filters of an address, in the order it is written in. */
    private static final List<String> FILTERS = List.of(
            WORDS, KIND, SECTOR, SERVICE, PlaceFilter.TERRITORY, PlaceFilter.RADIUS, NETWORK, LABEL, DEVICE, SORT);

    static final Set<String> KNOWN =
            Stream.concat(FILTERS.stream(), Stream.of(PAGE, CURSOR)).collect(Collectors.toUnmodifiableSet());

    /** The considerations that some kind of structure is eligible for. */
    static final List<ConsiderationKind> RESERVATIONS = Stream.of(ConsiderationKind.values())
            .filter(device -> Stream.of(StructureKind.values())
                    .anyMatch(kind -> kind.eligibleFor().contains(device.code())))
            .toList();

    static StructureQuery of(Parameters parameters, Vocabulary vocabulary) {
        String words = parameters.one(WORDS).orElse("");
        PlaceFilter places = PlaceFilter.of(parameters, vocabulary);
        StructureSort sort = parameters
                .code(SORT, StructureSort::ofCode)
                .orElse(words.isEmpty() ? StructureSort.NAME : StructureSort.RELEVANCE);
        if (sort == StructureSort.DISTANCE && places.centre() == null) {
            throw Parameters.refusal(
                    SORT, sort.code(), "une distance se compte depuis une commune, donnée dans territoire.");
        }
        return new StructureQuery(
                SearchAddress.of(PATH, parameters, FILTERS),
                words,
                parameters.codes(KIND, StructureKind::of),
                parameters.codes(SECTOR, vocabulary::sector),
                parameters.codes(SERVICE, ServiceType::of),
                places,
                parameters.all(NETWORK),
                parameters.all(LABEL),
                parameters.codes(DEVICE, StructureQuery::reservation),
                sort,
                parameters.number(PAGE, 1, LAST_PAGE).orElse(1),
                parameters.code(CURSOR, Cursor::parse).orElse(null));
    }

    /** What a page shows. */
    Page shown() {
        return new Page((page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** The same search of everything, whatever was typed. */
    StructureQuery withoutWords() {
        return new StructureQuery(
                address.without(WORDS),
                "",
                kinds,
                sectors,
                services,
                places,
                networks,
                labels,
                devices,
                StructureSort.NAME,
                1,
                null);
    }

    /** The same search from there on. */
    StructureQuery after(@Nullable Cursor next) {
        return new StructureQuery(
                address, words, kinds, sectors, services, places, networks, labels, devices, sort, page, next);
    }

    private static Optional<ConsiderationKind> reservation(String code) {
        return ConsiderationKind.ofCode(code).filter(RESERVATIONS::contains);
    }
}
