package fr.jalon.portal.search;

import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A search without result: what was looked for, and the searches near it that find something. */
public record NothingFound(String text, List<Way> ways, List<String> tips) {
    private static final Set<String> NO_FILTER = Set.of("q", "tri", "vue");

    /** A search near this one; {@code count} is printed already, empty where not counted. */
    public record Way(String label, String href, String count) {}

    /**
     * @param withoutWords how many the filters alone find
     */
    public static NothingFound of(
            SearchAddress address, String words, int page, int pages, Found<?> found, long withoutWords) {
        if (found.total() > 0) {
            return new NothingFound(
                    Messages.get("search.none.page", page),
                    List.of(new Way(Messages.get("search.none.last"), address.page(pages), "")),
                    List.of());
        }
        List<Way> ways = new ArrayList<>();
        for (String name : address.filters().keySet()) {
            long count = found.without().getOrDefault(name, 0L);
            if (!NO_FILTER.contains(name) && count > 0) {
                ways.add(new Way(
                        Messages.get("search.none.without", Messages.get("search.facet." + name)),
                        without(name, address).toString(),
                        Typography.number(count)));
            }
        }
        if (!words.isEmpty() && withoutWords > 0) {
            ways.add(new Way(
                    Messages.get("search.none.without.words", words),
                    address.without("q").toString(),
                    Typography.number(withoutWords)));
        }
        ways.add(new Way(Messages.get("search.none.all"), address.cleared().toString(), ""));
        return new NothingFound(
                Messages.get("search.none.text"),
                ways,
                words.isEmpty()
                        ? List.of()
                        : List.of(Messages.get("search.none.tip.spelling"), Messages.get("search.none.tip.fewer")));
    }

    private static SearchAddress without(String name, SearchAddress address) {
        return name.equals(PlaceFilter.TERRITORY) ? PlaceFilter.at(address, List.of()) : address.without(name);
    }
}
