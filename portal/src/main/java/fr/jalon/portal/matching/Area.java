package fr.jalon.portal.matching;

import static fr.jalon.portal.matching.MatchingRule.all;
import static fr.jalon.portal.matching.MatchingRule.anyOfThem;
import static fr.jalon.portal.matching.MatchingRule.everybody;
import static fr.jalon.portal.matching.MatchingRule.nobody;
import static fr.jalon.portal.matching.MatchingRule.unknown;
import static fr.jalon.portal.search.Aggregations.any;
import static fr.jalon.portal.search.Aggregations.anyOf;
import static fr.jalon.portal.search.Aggregations.is;

import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.Vocabulary;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Whether a structure works where a lot is carried out: all of it, some of it, or near. */
@Singleton
final class Area {
    /** How far those go who do not say how far. */
    private static final int USUAL_KM = 50;

    /** From where a département is within reach whole. */
    private static final int DEPARTEMENT_KM = 50;

    /** Beyond this nobody is a neighbour. */
    static final int NEIGHBOUR_KM = 80;

    private final Places places;
    private final Vocabulary vocabulary;

    Area(Places places, Vocabulary vocabulary) {
        this.places = places;
        this.vocabulary = vocabulary;
    }

    /**
     * @param whole works in every place
     * @param some works in some of them, or in parts
     * @param near some, or is a neighbour
     * @param centres where distances are counted from; none for régions and France
     */
    record Cover(Query whole, Query some, Query near, Map<String, Query> facts, List<GeoLocation> centres) {}

    Cover of(List<String> codes) {
        return of(codes, any -> true);
    }

    /**
     * @param reaches the steps of {@link Places#step} that matter: where one structure is asked about, its own
     */
    Cover of(List<String> codes, IntPredicate reaches) {
        List<Territory> territories = codes.stream()
                .flatMap(code -> vocabulary.territory(code).stream())
                .toList();
        if (territories.isEmpty()) {
            // Nobody can be said to work there.
            return new Cover(nobody(), everybody(), everybody(), Map.of("area.unspecified", everybody()), List.of());
        }
        Query whole = all(territories.stream()
                .map(place -> anyOfThem(List.of(listed(place), reaching(place, reaches), presumed(place)).stream()))
                .toList());
        Query some = anyOfThem(territories.stream()
                .map(place -> any(List.of(listed(place), reaching(place, reaches), presumed(place), partly(place)))));
        List<GeoLocation> centres = territories.stream()
                .filter(place -> !isWide(place))
                .map(Area::location)
                .toList();
        Query near = any(List.of(some, anyOfThem(centres.stream().map(centre -> within(centre, NEIGHBOUR_KM)))));
        Map<String, Query> facts = new LinkedHashMap<>();
        facts.put("area.whole", whole);
        facts.put("area.some", some);
        facts.put("area.listed", anyOfThem(territories.stream().map(this::listed)));
        facts.put("area.reaching", anyOfThem(territories.stream().map(place -> reaching(place, reaches))));
        facts.put("area.unknown", unstated());
        return new Cover(whole, some, near, facts, centres);
    }

    static Query within(List<GeoLocation> centres, int kilometres) {
        return anyOfThem(centres.stream().map(centre -> within(centre, kilometres)));
    }

    private static Query within(GeoLocation centre, int kilometres) {
        return Query.of(q -> q.geoDistance(
                g -> g.field("position").distance(kilometres + "km").location(centre)));
    }

    /** It says that it works there. */
    private Query listed(Territory place) {
        return anyOf("areaCodes", places.containersOf(place));
    }

    /** The kilometres it says it goes lead there; a département is reached whole from near its centre only. */
    private static Query reaching(Territory place, IntPredicate reaches) {
        return switch (place.kind()) {
            case COMMUNE, EPCI, EMPLOYMENT_ZONE -> Places.reaching(place, "areaKm", "position", reaches);
            case DEPARTEMENT ->
                all(List.of(
                        is("territoriesIn", place.code()),
                        Places.reaching(
                                place, "areaKm", "position", reach -> reach >= DEPARTEMENT_KM && reaches.test(reach))));
            case REGION, COUNTRY -> nobody();
        };
    }

    /** It does not say where it works, and is near enough for that to be likely. */
    private static Query presumed(Territory place) {
        Query there =
                switch (place.kind()) {
                    case COMMUNE, EPCI, EMPLOYMENT_ZONE -> within(location(place), USUAL_KM);
                    case DEPARTEMENT -> is("territoriesIn", place.code());
                    case REGION, COUNTRY -> nobody();
                };
        return all(List.of(unstated(), there));
    }

    /** It is or works in a part of the place. */
    private static Query partly(Territory place) {
        return place.kind() == TerritoryKind.COMMUNE
                ? nobody()
                : any(List.of(is("territoriesIn", place.code()), is("areaIn", place.code())));
    }

    private static Query unstated() {
        return all(List.of(unknown("areaCodes"), unknown("areaKm")));
    }

    private static boolean isWide(Territory place) {
        return place.kind() == TerritoryKind.REGION || place.kind() == TerritoryKind.COUNTRY;
    }

    private static GeoLocation location(Territory place) {
        return GeoLocation.of(l -> l.latlon(p -> p.lat(place.lat()).lon(place.lon())));
    }
}
