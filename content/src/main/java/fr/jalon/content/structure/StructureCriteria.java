package fr.jalon.content.structure;

import fr.jalon.content.search.SearchedPlace;
import fr.jalon.content.search.SearchedWords;
import fr.jalon.content.territory.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search of PostgreSQL for structures asks for; an empty list asks for nothing.
 *
 * @param words all of which a structure must have
 * @param trades codes of trades or of their groups
 * @param areas how far it says it works: france, territories, radius or unknown
 * @param devices codes of the reservations it must be eligible for, one of them
 */
public record StructureCriteria(
        String words,
        List<String> kinds,
        List<String> trades,
        List<String> services,
        SearchedPlace place,
        List<String> areas,
        List<String> networks,
        List<String> labels,
        List<String> devices,
        @Nullable Boolean offers,
        @Nullable Boolean claimed,
        @Nullable Boolean demonstration,
        Order order,
        List<Territory> centres) {

    public StructureCriteria {
        words = SearchedWords.of(words);
    }

    /** The orders of a result; a distance is counted from the nearest of {@code centres}. */
    public enum Order {
        RELEVANCE,
        NAME,
        DISTANCE,
        UPDATED
    }
}
