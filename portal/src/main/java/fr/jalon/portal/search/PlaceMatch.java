package fr.jalon.portal.search;

import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of a document found in a place whether it is there, near, or covers it. */
public final class PlaceMatch {
    private static final double EARTH_KM = 6371.0088;

    private final PlaceFilter searched;
    private final String subject;
    private final Function<String, List<String>> containersOf;
    private final Map<String, Collection<String>> around = new HashMap<>();
    private final Function<String, String> label;

    /**
     * @param subject what the words of what covers a place begin with: {@code market} or {@code structure}
     * @param containersOf a territory and all that contain it
     * @param aroundOf what reaches into the circle around a commune
     * @param label what a page shows for a code
     */
    public PlaceMatch(
            PlaceFilter searched,
            String subject,
            Function<String, List<String>> containersOf,
            Function<Territory, ? extends Collection<String>> aroundOf,
            Function<String, String> label) {
        this.searched = searched;
        this.subject = subject;
        this.label = label;
        this.containersOf = containersOf;
        searched.territories().stream()
                .filter(PlaceFilter::isCommune)
                .forEach(commune -> around.put(commune.code(), aroundOf.apply(commune)));
    }

    /** A position in degrees. */
    public record Position(double lat, double lon) {}

    /**
     * The closest tie to one of the places searched; empty where none was.
     *
     * @param positions of what is at a point; the centre of what covers a territory is none
     */
    public String of(Collection<String> inside, Collection<String> covering, List<Position> positions) {
        return Stream.<Function<Territory, @Nullable String>>of(
                        territory -> inside(territory, inside),
                        territory -> near(territory, positions),
                        territory -> covers(territory, covering, positions),
                        territory -> worksWithin(territory, covering),
                        territory -> partlyCovers(territory, covering))
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
        return nearest <= radius ? Messages.get("search.place.near", kilometres(nearest), territory.name()) : null;
    }

    /** The smallest that covers it; from how far, where that can be said. */
    private @Nullable String covers(Territory territory, Collection<String> covering, List<Position> positions) {
        return containersOf.apply(territory.code()).stream()
                .filter(covering::contains)
                .min(Comparator.comparing(TerritoryKind::of))
                .map(code -> wide(code))
                .map(said -> PlaceFilter.isCommune(territory) && !positions.isEmpty()
                        ? Messages.get(
                                "search.place.from", said, kilometres(nearest(territory, positions)), territory.name())
                        : said)
                .orElse(null);
    }

    /** It is elsewhere, and covers a part of the place. */
    private @Nullable String worksWithin(Territory territory, Collection<String> covering) {
        return covering.stream()
                .filter(code -> containersOf.apply(code).contains(territory.code()))
                .max(Comparator.comparing(TerritoryKind::of))
                .map(this::wide)
                .orElse(null);
    }

    private @Nullable String partlyCovers(Territory territory, Collection<String> covering) {
        Collection<String> circle = around.getOrDefault(territory.code(), List.of());
        Integer radius = searched.radius();
        return radius == null
                ? null
                : covering.stream()
                        .filter(circle::contains)
                        .min(Comparator.comparing(TerritoryKind::of))
                        .map(code -> Messages.get("search.place.partly", wide(code), radius, territory.name()))
                        .orElse(null);
    }

    private String wide(String code) {
        return Messages.get(subject + ".place.covers." + TerritoryKind.of(code).code(), label.apply(code));
    }

    /** What is left: it comes this far by its own account. */
    private String reach(List<Position> positions) {
        return searched.territories().stream()
                .filter(PlaceFilter::isCommune)
                .filter(commune -> !positions.isEmpty())
                .min(Comparator.comparingDouble(commune -> nearest(commune, positions)))
                .map(commune ->
                        Messages.get("search.place.reaches", commune.name(), kilometres(nearest(commune, positions))))
                .orElse("");
    }

    /** "moins de 1", "13". */
    private static String kilometres(double kilometres) {
        return kilometres < 1 ? Messages.get("search.place.near.least") : Typography.number(Math.round(kilometres));
    }

    private static double nearest(Territory commune, List<Position> positions) {
        return positions.stream()
                .mapToDouble(position -> kilometres(commune.lat(), commune.lon(), position.lat(), position.lon()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** On a sphere: half a percent is nothing here. */
    public static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double lat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double lon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double a = lat * lat + lon * lon * Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2));
        return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    }
}
