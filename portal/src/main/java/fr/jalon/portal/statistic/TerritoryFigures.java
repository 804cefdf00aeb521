package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The published figures that concern a territory, by place: its own, those of places in it, those of the former région it
 * belonged to.
 *
 * @param departements those of a région, none for others
 */
record TerritoryFigures(List<String> departements, Map<String, List<Figure>> byPlace) {
    /** The first figure of a series about a place, and how many there are. */
    record Figure(StatisticSeries series, Observation first, int count) {}

    static TerritoryFigures of(
            Territory territory,
            List<String> containers,
            Map<String, List<String>> departements,
            List<StatisticSeries> all) {
        List<String> inside = departements.entrySet().stream()
                .filter(departement -> departement.getValue().contains(territory.code()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Map<String, List<Figure>> byPlace = new LinkedHashMap<>();
        add(byPlace, territory.name(), all, figure -> territory.code().equals(figure.territoryCode()));
        for (StatisticSeries series : all) {
            for (Observation figure : series.observations()) {
                String code = figure.territoryCode();
                if (code != null && inside.contains(code) && !byPlace.containsKey(figure.territory())) {
                    add(byPlace, figure.territory(), all, other -> code.equals(other.territoryCode()));
                }
            }
        }
        for (FormerRegions.FormerRegion region : FormerRegions.all()) {
            boolean concerned = territory.kind() == TerritoryKind.REGION
                    ? region.today().equals(territory.code())
                    : region.departements().stream().anyMatch(containers::contains);
            if (concerned) {
                add(
                        byPlace,
                        Messages.get("statistic.territory.former", region.name()),
                        all,
                        figure -> figure.territoryCode() == null
                                && FormerRegions.named(figure.territory())
                                        .filter(region::equals)
                                        .isPresent());
            }
        }
        byPlace.values().removeIf(List::isEmpty);
        return new TerritoryFigures(inside, byPlace);
    }

    private static void add(
            Map<String, List<Figure>> byPlace, String place, List<StatisticSeries> all, Predicate<Observation> about) {
        List<Figure> figures = new ArrayList<>();
        for (StatisticSeries series : all) {
            List<Observation> found =
                    series.observations().stream().filter(about).toList();
            if (!found.isEmpty()) {
                Observation first = series.headlines().stream()
                        .filter(found::contains)
                        .findFirst()
                        // A share says more of a place than the count it comes from.
                        .orElse(found.stream()
                                .filter(figure -> figure.unit().equals("%"))
                                .findFirst()
                                .orElse(found.getFirst()));
                figures.add(new Figure(series, first, found.size()));
            }
        }
        byPlace.put(place, figures);
    }
}
