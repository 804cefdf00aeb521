package fr.jalon.portal.market;

import fr.jalon.portal.page.Link;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Counts the markets ahead of a territory, as the search that lists them does. */
@Singleton
public final class MarketCount {
    private final MarketSearch search;
    private final Vocabulary vocabulary;

    MarketCount(MarketSearch search, Vocabulary vocabulary) {
        this.search = search;
        this.vocabulary = vocabulary;
    }

    public long in(String territory) {
        return search.count(MarketQuery.of(
                Parameters.of(Map.of(PlaceFilter.TERRITORY, List.of(territory)), MarketQuery.KNOWN), vocabulary));
    }

    /** The search that lists them. */
    public static Link link(String label, String territory) {
        return new Link(label, MarketQuery.PATH + "?" + PlaceFilter.TERRITORY + "=" + territory);
    }
}
