package fr.jalon.portal.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A filter that a form carries without showing it. */
public record Hidden(String name, String value) {
    /** All filters of a search but those the form shows itself. */
    public static List<Hidden> of(SearchAddress address, Set<String> shown) {
        return address.filters().entrySet().stream()
                .filter(filter -> !shown.contains(filter.getKey()))
                .flatMap(filter -> filter.getValue().stream().map(value -> new Hidden(filter.getKey(), value)))
                .toList();
    }

    /** The same, where some of the facets that the form usually shows could not be counted. */
    public static List<Hidden> of(SearchAddress address, Set<String> shown, List<Facet> facets, Set<String> dates) {
        Set<String> there =
                facets.stream().map(Facet::name).filter(shown::contains).collect(Collectors.toSet());
        there.addAll(dates);
        return of(address, there);
    }
}
