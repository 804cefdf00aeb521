package fr.jalon.portal.map;

import fr.jalon.content.territory.Territory;
import fr.jalon.portal.map.Outlines.Outline;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchAddress;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much of a result lies in each département, drawn and as a list; {@code points} is the address of the same result as
 * GeoJSON.
 */
public record DepartementMap(
        String title,
        String summary,
        String note,
        String points,
        List<Area> areas,
        List<Entry> entries,
        List<Shades.Entry> legend) {

    /** Wider than the room beside them, numbers are left to the list. */
    private static final int DIGIT = 9;

    private static final int LEAST_ROOM = 11;

    /** A drawn département; {@code href} is "" where nothing was found, {@code count} where there is no room for it. */
    record Area(String path, String href, String title, int shade, boolean chosen, String count, int x, int y) {}

    /** A département of the list. */
    record Entry(String label, String href, String count, int shade, boolean chosen) {}

    /**
     * @param subject what is counted: the key {@code map.count} of its words comes after it
     * @param departements all of them
     */
    public static DepartementMap of(
            String subject,
            SearchAddress address,
            PlaceFilter places,
            Collection<Territory> departements,
            Found<?> found) {
        Map<String, Entry> entries = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        departements.forEach(
                departement -> counts.put(departement.code(), found.count(PlaceFilter.TERRITORY, departement.code())));
        Shades shades = Shades.of(counts.values());
        for (Territory departement : departements) {
            long count = counts.get(departement.code());
            boolean chosen = places.territories().contains(departement);
            Facet.Choice choice = new Facet.Choice(departement.code(), departement.label(), count, chosen);
            entries.put(
                    departement.code(),
                    new Entry(
                            departement.label(),
                            count == 0 && !chosen ? "" : PlaceFilter.follow(choice, address),
                            Typography.number(count),
                            shades.of(count),
                            chosen));
        }
        List<Entry> listed = entries.entrySet().stream()
                .filter(entry -> counts.get(entry.getKey()) > 0)
                .sorted(Comparator.<Map.Entry<String, Entry>>comparingLong(entry -> -counts.get(entry.getKey()))
                        .thenComparing(entry -> entry.getValue().label(), Collator.getInstance(Locale.FRENCH)))
                .map(Map.Entry::getValue)
                .toList();
        return new DepartementMap(
                Messages.get(subject + ".map.title"),
                summary(subject, listed, departements.size()),
                Messages.get(subject + ".map.note"),
                address.without(SearchView.NAME).without(PlaceFilter.SORT).as(".geojson"),
                // Borders of what is chosen come last, so that no neighbour covers them.
                Stream.of(false, true)
                        .flatMap(chosen -> Outlines.ALL.stream()
                                .filter(outline -> entries.containsKey(outline.code())
                                        && entries.get(outline.code()).chosen() == chosen))
                        .map(outline -> area(outline, entries.get(outline.code()), counts.get(outline.code()), subject))
                        .toList(),
                listed,
                shades.legend());
    }

    private static String summary(String subject, List<Entry> listed, int all) {
        return listed.isEmpty()
                ? Messages.get(subject + ".map.none")
                : Messages.get(
                        subject + ".map.summary",
                        listed.size(),
                        all,
                        listed.getFirst().label(),
                        listed.getFirst().count());
    }

    private static Area area(Outline outline, Entry entry, long count, String subject) {
        boolean room =
                outline.room() >= LEAST_ROOM && entry.count().length() * DIGIT <= outline.room() * 2 && count > 0;
        return new Area(
                outline.path(),
                entry.href(),
                Messages.get(
                        "map.area",
                        entry.label(),
                        count == 0 ? Messages.get("map.legend.none") : Messages.count(subject + ".map.count", count)),
                entry.shade(),
                entry.chosen(),
                room ? entry.count() : "",
                outline.x(),
                outline.y());
    }
}
