package fr.jalon.portal.statistic;

import fr.jalon.content.territory.Territory;
import fr.jalon.portal.map.Joined;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All régions, drawn and listed with their départements. */
record TerritoryListPage(Layout layout, String title, String lead, List<Area> areas, List<Region> regions) {
    /** A région on the map. */
    record Area(String path, String href, String title) {}

    /** A région and its départements. */
    record Region(String label, String href, List<Link> departements) {}

    /**
     * @param containers of each département, the région among them
     */
    static TerritoryListPage of(
            List<Territory> regions, List<Territory> departements, Map<String, List<String>> containers) {
        String title = Messages.get("statistic.territories.title");
        String lead = Messages.get("statistic.territories.lead");
        List<Region> listed = regions.stream()
                .map(region -> new Region(
                        region.label(),
                        href(region),
                        in(region, departements, containers).stream()
                                .map(departement -> new Link(departement.label(), href(departement)))
                                .toList()))
                .filter(region -> !region.departements().isEmpty())
                .sorted(Comparator.comparing(Region::label, Collator.getInstance(Locale.FRENCH)))
                .toList();
        return new TerritoryListPage(
                Layout.of(Section.STATISTICS, title, lead, TerritoryController.PATH)
                        .withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH),
                title,
                lead,
                regions.stream()
                        .filter(region -> !in(region, departements, containers).isEmpty())
                        .map(region -> new Area(
                                Joined.of(in(region, departements, containers).stream()
                                                .map(Territory::code)
                                                .toList())
                                        .path(),
                                href(region),
                                region.label()))
                        .toList(),
                listed);
    }

    private static List<Territory> in(
            Territory region, List<Territory> departements, Map<String, List<String>> containers) {
        return departements.stream()
                .filter(departement ->
                        containers.getOrDefault(departement.code(), List.of()).contains(region.code()))
                .toList();
    }

    private static String href(Territory territory) {
        return TerritoryController.PATH + "/" + territory.code();
    }
}
