package fr.jalon.portal.market;

import fr.jalon.portal.map.SearchView;
import fr.jalon.portal.search.Cursor;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search of markets, as its address says it. */
record MarketQuery(
        SearchAddress address,
        String words,
        MarketChoices choices,
        MarketSort sort,
        int page,
        @Nullable Cursor cursor) {

    static final String PATH = "/marches";
    static final int PAGE_SIZE = 20;
    /** Elasticsearch goes no further than 10,000 hits by page; whole results are for cursors. */
    static final int LAST_PAGE = 10_000 / PAGE_SIZE;

    static final String WORDS = "q";
    static final String DEVICE = "dispositif";
    static final String RESERVED_TO = "reserve-a";
    static final String SECTOR = "secteur";
    static final String CPV = "cpv";
    static final String BUYER = "acheteur";
    static final String NATURE = "nature";
    static final String AMOUNT = "montant";
    static final String HOURS = "heures-min";
    static final String MONTH = "mois";
    static final String FROM = "publication-de";
    static final String UNTIL = "publication-a";
    static final String STATUS = "statut";
    static final String DEMONSTRATION = "demonstration";
    static final String SORT = "tri";
    static final String PAGE = "page";
    static final String CURSOR = "curseur";

    /** The filters of an address, in the order it is written in. */
    private static final List<String> FILTERS = List.of(
            WORDS,
            DEVICE,
            RESERVED_TO,
            SECTOR,
            CPV,
            PlaceFilter.TERRITORY,
            PlaceFilter.RADIUS,
            BUYER,
            NATURE,
            AMOUNT,
            HOURS,
            MONTH,
            FROM,
            UNTIL,
            STATUS,
            DEMONSTRATION,
            SORT,
            SearchView.NAME);

    static final Set<String> KNOWN = known();

    static MarketQuery of(Parameters parameters, Vocabulary vocabulary) {
        String words = parameters.one(WORDS).orElse("");
        MarketChoices choices = MarketChoices.of(parameters, vocabulary);
        SearchView.check(parameters);
        MarketSort sort = parameters
                .code(SORT, MarketSort::ofCode)
                .orElse(words.isEmpty() ? MarketSort.PUBLICATION : MarketSort.RELEVANCE);
        if (sort == MarketSort.DISTANCE) {
            choices.places().checkDistance();
        }
        return new MarketQuery(
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
    MarketQuery withoutWords() {
        return new MarketQuery(address.without(WORDS), "", choices, sort, 1, null);
    }

    /** The same search from there on. */
    MarketQuery after(@Nullable Cursor next) {
        return new MarketQuery(address, words, choices, sort, page, next);
    }

    /** The same search from its beginning, in another order. */
    MarketQuery in(MarketSort order) {
        return new MarketQuery(address, words, choices, order, 1, null);
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(FILTERS);
        known.addAll(List.of(PAGE, CURSOR));
        return Set.copyOf(known);
    }
}
