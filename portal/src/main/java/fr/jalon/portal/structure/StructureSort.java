package fr.jalon.portal.structure;

import fr.jalon.portal.search.PlaceFilter;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders of a search of structures. */
enum StructureSort {
    RELEVANCE("pertinence", "Pertinence"),
    NAME("nom", "Nom"),
    DISTANCE(PlaceFilter.DISTANCE, "Distance"),
    UPDATED("maj", "Mise à jour");

    private final String code;
    private final String label;

    StructureSort(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    static Optional<StructureSort> ofCode(String code) {
        return Stream.of(values()).filter(sort -> sort.code.equals(code)).findFirst();
    }
}
