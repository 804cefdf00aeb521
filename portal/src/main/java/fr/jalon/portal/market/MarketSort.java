package fr.jalon.portal.market;

import fr.jalon.portal.search.PlaceFilter;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders of a search of markets. */
enum MarketSort {
    RELEVANCE("pertinence", "Pertinence"),
    PUBLICATION("publication", "Publication la plus proche"),
    DISTANCE(PlaceFilter.DISTANCE, "Distance"),
    HOURS("heures", "Heures d’insertion"),
    AMOUNT("montant", "Montant"),
    UPDATED("maj", "Mise à jour");

    private final String code;
    private final String label;

    MarketSort(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    static Optional<MarketSort> ofCode(String code) {
        return Stream.of(values()).filter(sort -> sort.code.equals(code)).findFirst();
    }
}
