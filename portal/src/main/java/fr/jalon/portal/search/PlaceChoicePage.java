package fr.jalon.portal.search;

import fr.jalon.content.territory.Territory;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Asks which place was meant, or says that none was found. */
record PlaceChoicePage(Layout layout, String title, String text, List<Choice> choices, SearchBox box, String anywhere) {

    /** A place and the search there. */
    record Choice(String label, String kind, String href) {}

    static PlaceChoicePage of(
            Section section,
            SearchAddress address,
            String path,
            String typed,
            List<Territory> meant,
            Function<Territory, SearchAddress> there) {
        String key = meant.isEmpty() ? "search.place.none" : "search.place.which";
        String title = Messages.get(key + ".title", typed);
        return new PlaceChoicePage(
                new Layout(section, title, Messages.get(key + ".text"), null, false, false, List.of(), List.of(), null),
                title,
                Messages.get(key + ".text"),
                meant.stream()
                        .map(territory -> new Choice(
                                territory.label(),
                                territory.kind().label(),
                                there.apply(territory).toString()))
                        .toList(),
                new SearchBox(
                        path, "", "", typed, Hidden.of(address, Set.of(PlaceFilter.TERRITORY, PlaceFilter.RADIUS))),
                PlaceFilter.at(address, List.of()).toString());
    }
}
