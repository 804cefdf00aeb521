package fr.jalon.portal.search;

import java.util.List;
import java.util.Set;

/** The form for words and a place; the other filters go with it unseen. */
public record SearchBox(String action, String wordsLabel, String words, String place, List<Hidden> kept) {
    /** What the box for words proposes while one types: the name of the search. */
    public String suggest() {
        return action.substring(1);
    }

    public static SearchBox of(
            String action, String wordsLabel, String words, PlaceFilter places, SearchAddress address) {
        return new SearchBox(
                action, wordsLabel, words, PlaceBox.shown(places.territories()), Hidden.of(address, Set.of("q")));
    }
}
