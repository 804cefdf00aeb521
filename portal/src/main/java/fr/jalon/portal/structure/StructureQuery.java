package fr.jalon.portal.structure;

import fr.jalon.portal.map.SearchView;
import fr.jalon.portal.search.Cursor;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A search of the directory, as its address says it. */
record StructureQuery(
        SearchAddress address,
        String words,
        StructureChoices choices,
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
    static final String AREA = "intervention";
    static final String NETWORK = "reseau";
    static final String LABEL = "label";
    static final String DEVICE = "dispositif";
    static final String OFFERS = "offres";
    static final String CLAIMED = "revendiquee";
    static final String DEMONSTRATION = "demonstration";
    static final String SORT = "tri";
    static final String PAGE = "page";
    static final String CURSOR = "curseur";

    /** The filters of an address, in the order it is written in. */
    private static final List<String> FILTERS = List.of(
            WORDS,
            KIND,
            SECTOR,
            SERVICE,
            PlaceFilter.TERRITORY,
            PlaceFilter.RADIUS,
            AREA,
            NETWORK,
            LABEL,
            DEVICE,
            OFFERS,
            CLAIMED,
            DEMONSTRATION,
            SORT,
            SearchView.NAME);

    static final Set<String> KNOWN =
            Stream.concat(FILTERS.stream(), Stream.of(PAGE, CURSOR)).collect(Collectors.toUnmodifiableSet());

    static StructureQuery of(Parameters parameters, Vocabulary vocabulary) {
        String words = parameters.one(WORDS).orElse("");
        StructureChoices choices = StructureChoices.of(parameters, vocabulary);
        SearchView.check(parameters);
        StructureSort sort = parameters
                .code(SORT, StructureSort::ofCode)
                .orElse(
                        !words.isEmpty()
                                ? StructureSort.RELEVANCE
                                // Who looks around a commune looks for what is there, then for what comes there.
                                : choices.places().hasCommune() ? StructureSort.DISTANCE : StructureSort.NAME);
        if (sort == StructureSort.DISTANCE) {
            choices.places().checkDistance();
        }
        return new StructureQuery(
                SearchAddress.of(PATH, parameters, FILTERS),
                words,
                choices,
                sort,
                parameters.number(PAGE, 1, LAST_PAGE).orElse(1),
                parameters.code(CURSOR, Cursor::parse).orElse(null));
    }

    PlaceFilter places() {
        return choices.places();
    }

    /** What a page shows. */
    Page shown() {
        return new Page((page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** The same search of everything, whatever was typed. */
    StructureQuery withoutWords() {
        return new StructureQuery(address.without(WORDS), "", choices, StructureSort.NAME, 1, null);
    }

    /** The same search from there on. */
    StructureQuery after(@Nullable Cursor next) {
        return new StructureQuery(address, words, choices, sort, page, next);
    }
}
