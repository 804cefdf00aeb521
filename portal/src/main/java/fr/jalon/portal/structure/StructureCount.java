package fr.jalon.portal.structure;

import fr.jalon.portal.page.Link;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Counts the structures of a territory, as the search that lists them does. */
@Singleton
public final class StructureCount {
    private final StructureSearch search;
    private final Vocabulary vocabulary;

    StructureCount(StructureSearch search, Vocabulary vocabulary) {
        this.search = search;
        this.vocabulary = vocabulary;
    }

    public long in(String territory) {
        return search.count(StructureQuery.of(
                Parameters.of(Map.of(PlaceFilter.TERRITORY, List.of(territory)), StructureQuery.KNOWN), vocabulary));
    }

    /** The search that lists them. */
    public static Link link(String label, String territory) {
        return new Link(label, StructureQuery.PATH + "?" + PlaceFilter.TERRITORY + "=" + territory);
    }
}
