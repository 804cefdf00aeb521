package fr.jalon.portal.search;

import java.util.List;
import java.util.Set;

/** A filter that a form carries without showing it. */
public record Hidden(String name, String value) {
    /** All filters of a search but those the form shows itself. */
    public static List<Hidden> of(SearchAddress address, Set<String> shown) {
        return address.filters().entrySet().stream()
                .filter(filter -> !shown.contains(filter.getKey()))
                .flatMap(filter -> filter.getValue().stream().map(value -> new Hidden(filter.getKey(), value)))
                .toList();
    }
}
