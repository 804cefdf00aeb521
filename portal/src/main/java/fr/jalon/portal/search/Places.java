package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.territory.FoundIn;
import fr.jalon.content.territory.GeoCell;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.portal.search.Facet.Choice;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a search in a place finds: what is in it, what covers it, and, with a radius, what is near. */
@Singleton
public final class Places {
    private final TerritoryRepository territories;
    /** Which territory is in which changes with a new version only. */
    private final Map<String, List<String>> containers = new ConcurrentHashMap<>();

    private final Map<Around, List<String>> around = new ConcurrentHashMap<>();
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    private volatile @Nullable Map<Territory, List<Territory>> regions;

    private record Around(String commune, int kilometres) {}

    Places(TerritoryRepository territories) {
        this.territories = territories;
    }

    public Query filter(PlaceFilter places, PlaceFields fields) {
        return Aggregations.any(places.territories().stream()
                .flatMap(territory -> filters(territory, places.radius(), fields))
                .toList());
    }

    /** A territory and all that contain it. */
    public List<String> containersOf(Territory territory) {
        return containersOf(territory.code());
    }

    private List<String> containersOf(String code) {
        return containers.computeIfAbsent(code, territories::containersOf);
    }

    /** Says of what was found in these places whether it is there, near, or covers them; {@code subject} begins its words. */
    public PlaceMatch match(PlaceFilter searched, String subject) {
        return new PlaceMatch(
                searched,
                subject,
                this::containersOf,
                commune -> searched.radius() == null ? List.of() : around(commune, searched.radius()),
                code -> labels.computeIfAbsent(code, territories::label));
    }

    /** From near to far of the nearest of {@link PlaceFilter#centres}. */
    public static SortOptions byDistance(PlaceFilter places, PlaceFields fields) {
        return SortOptions.of(s -> s.geoDistance(g -> g.field(fields.position())
                .location(places.centres().stream().map(Places::location).toList())
                .mode(SortMode.Min)
                .unit(DistanceUnit.Kilometers)
                .order(SortOrder.Asc)));
    }

    /** Counts what a search in every région and département would find, and in each territory that was chosen. */
    public List<Aggregation> counts(PlaceFilter chosen, PlaceFields fields) {
        Map<String, Query> others = new LinkedHashMap<>();
        chosen.territories().stream()
                .filter(territory -> !FoundIn.counted(territory.code()))
                .forEach(territory -> others.put(territory.code(), filter(territory, fields)));
        Aggregation counted = Aggregations.byValue(fields.foundIn());
        return others.isEmpty() ? List.of(counted) : List.of(counted, Aggregations.byQuery(others));
    }

    public List<Territory> departements() {
        return regions().values().stream().flatMap(List::stream).toList();
    }

    /**
     * The territories a search may be narrowed to: every region, the départements of the regions that were chosen or hold
     * what was, and what was chosen.
     */
    private Set<Territory> choices(PlaceFilter chosen) {
        Set<String> around = new TreeSet<>();
        chosen.territories().forEach(territory -> around.addAll(containersOf(territory)));
        Set<Territory> choices = new LinkedHashSet<>();
        regions().forEach((region, departments) -> {
            choices.add(region);
            if (around.contains(region.code())) {
                choices.addAll(departments);
            }
        });
        choices.addAll(chosen.territories());
        return choices;
    }

    /** The facet of {@link #choices}: a département belongs to the region before it. */
    public Facet facet(PlaceFilter chosen, Found<?> found) {
        List<Choice> choices = new ArrayList<>();
        choices(chosen)
                .forEach(territory -> choices.add(new Choice(
                        territory.code(),
                        territory.label(),
                        found.count(PlaceFilter.TERRITORY, territory.code()),
                        chosen.territories().contains(territory),
                        territory.kind() == TerritoryKind.DEPARTEMENT ? 1 : 0)));
        return new Facet(PlaceFilter.TERRITORY, choices);
    }

    private Query filter(Territory territory, PlaceFields fields) {
        return Aggregations.any(filters(territory, null, fields).toList());
    }

    private Stream<Query> filters(Territory territory, @Nullable Integer radius, PlaceFields fields) {
        List<FieldValue> containers =
                containersOf(territory).stream().map(FieldValue::of).toList();
        Stream<Query> inside = fields.inside().stream().map(field -> Aggregations.is(field, territory.code()));
        Query covering = Query.of(q -> q.terms(t -> t.field(fields.covering()).terms(v -> v.value(containers))));
        Stream<Query> filters = Stream.concat(inside, Stream.of(covering));
        if (PlaceFilter.isCommune(territory)) {
            if (radius != null) {
                filters = Stream.concat(filters, Stream.of(near(territory, radius, fields)));
                if (fields.scattered()) {
                    filters = Stream.concat(
                            filters, Stream.of(Aggregations.anyOf(fields.covering(), around(territory, radius))));
                }
            }
            if (fields.reach() != null) {
                filters = Stream.concat(filters, Stream.of(reaching(territory, fields.reach())));
            }
        }
        return filters;
    }

    private static Query near(Territory commune, int kilometres, PlaceFields fields) {
        return Query.of(q -> q.geoDistance(
                g -> g.field(fields.position()).distance(kilometres + "km").location(location(commune))));
    }

    private static GeoLocation location(Territory territory) {
        return GeoLocation.of(l -> l.latlon(p -> p.lat(territory.lat()).lon(territory.lon())));
    }

    /** What reaches into a circle around a commune. */
    private List<String> around(Territory commune, int kilometres) {
        return around.computeIfAbsent(
                new Around(commune.code(), kilometres),
                circle -> territories.findAround(commune.lat(), commune.lon(), kilometres));
    }

    /**
     * What goes as far as the centre of a territory.
     *
     * @param reachField the cells it goes to
     */
    public static Query reaching(Territory territory, String reachField) {
        return Aggregations.anyOf(reachField, GeoCell.of(territory.lat(), territory.lon()));
    }

    private Map<Territory, List<Territory>> regions() {
        Map<Territory, List<Territory>> loaded = regions;
        if (loaded == null) {
            loaded = loadRegions();
            regions = loaded;
        }
        return loaded;
    }

    private Map<Territory, List<Territory>> loadRegions() {
        Comparator<Territory> byName = Comparator.comparing(Territory::name, Collator.getInstance(Locale.FRENCH))
                .thenComparing(Territory::code);
        List<Territory> all =
                territories.findByKinds(List.of(TerritoryKind.REGION.code(), TerritoryKind.DEPARTEMENT.code()));
        Map<Territory, List<Territory>> loaded = new LinkedHashMap<>();
        all.stream()
                .filter(territory -> territory.kind() == TerritoryKind.REGION)
                .sorted(byName)
                .forEach(region -> loaded.put(region, new ArrayList<>()));
        all.stream()
                .filter(territory -> territory.kind() == TerritoryKind.DEPARTEMENT)
                .sorted(byName)
                .forEach(department -> {
                    List<String> containers = containersOf(department);
                    loaded.forEach((region, departments) -> {
                        if (containers.contains(region.code())) {
                            departments.add(department);
                        }
                    });
                });
        return loaded;
    }
}
