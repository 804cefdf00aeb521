package fr.jalon.portal.search;

import java.util.List;
import java.util.Set;

/** The form for words and a place; the other filters go with it unseen. */
public record SearchBox(String action, String wordsLabel, String words, String place, List<Hidden> kept) {
    public static SearchBox of(
            String action, String wordsLabel, String words, PlaceFilter places, SearchAddress address) {
        boolean one = places.territories().size() == 1;
        return new SearchBox(
                action,
                wordsLabel,
                words,
                one ? places.territories().getFirst().label() : "",
                Hidden.of(address, Set.of("q")));
    }
}
