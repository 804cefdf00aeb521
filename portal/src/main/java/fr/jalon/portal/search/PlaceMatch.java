package fr.jalon.portal.search;

import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of a document found in a place whether it is there, near, or covers it. */
public final class PlaceMatch {
    private static final double EARTH_KM = 6371.0088;

    private final PlaceFilter searched;
    private final Map<String, List<String>> containers = new HashMap<>();
    private final Function<String, String> label;

    /**
     * @param containersOf a territory and all that contain it
     * @param label what a page shows for a code
     */
    public PlaceMatch(
            PlaceFilter searched, Function<Territory, List<String>> containersOf, Function<String, String> label) {
        this.searched = searched;
        this.label = label;
        searched.territories().forEach(territory -> containers.put(territory.code(), containersOf.apply(territory)));
    }

    /** A position in degrees. */
    public record Position(double lat, double lon) {}

    /** Empty where no place was searched for. */
    public String of(Collection<String> inside, Collection<String> covering, List<Position> positions) {
        return Stream.<Function<Territory, @Nullable String>>of(
                        territory -> inside(territory, inside),
                        territory -> covers(territory, Set.copyOf(covering)),
                        territory -> near(territory, positions))
                .flatMap(way -> searched.territories().stream().map(way))
                .filter(said -> said != null)
                .findFirst()
                .orElseGet(() -> searched.isEmpty() ? "" : reach(positions));
    }

    private static @Nullable String inside(Territory territory, Collection<String> inside) {
        return inside.contains(territory.code())
                ? Messages.get("search.place.in." + territory.kind().code(), territory.label())
                : null;
    }

    private @Nullable String near(Territory territory, List<Position> positions) {
        Integer radius = searched.radius();
        if (radius == null || !PlaceFilter.isCommune(territory)) {
            return null;
        }
        double nearest = nearest(territory, positions);
        return nearest <= radius ? distance(territory, nearest) : null;
    }

    private @Nullable String covers(Territory territory, Set<String> covering) {
        return containers.getOrDefault(territory.code(), List.of()).stream()
                .filter(covering::contains)
                .findFirst()
                .map(code -> Messages.get(
                        "search.place.covers." + TerritoryKind.of(code).code(), label.apply(code)))
                .orElse(null);
    }

    /** What is left: it comes this far by its own account. */
    private String reach(List<Position> positions) {
        return searched.territories().stream()
                .filter(PlaceFilter::isCommune)
                .filter(commune -> !positions.isEmpty())
                .findFirst()
                .map(commune -> Messages.get("search.place.reaches", distance(commune, nearest(commune, positions))))
                .orElse("");
    }

    private static String distance(Territory commune, double kilometres) {
        return Messages.get("search.place.near", Typography.number(Math.round(kilometres)), commune.name());
    }

    private static double nearest(Territory commune, List<Position> positions) {
        return positions.stream()
                .mapToDouble(position -> kilometres(commune.lat(), commune.lon(), position.lat(), position.lon()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** On a sphere: half a percent is nothing here. */
    static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double lat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double lon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double a = lat * lat + lon * lon * Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2));
        return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    }
}
