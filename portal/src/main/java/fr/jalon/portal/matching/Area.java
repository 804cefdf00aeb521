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
import java.util.stream.Stream;

/** Whether a structure works where a lot is carried out: all of it, some of it, or near. */
@Singleton
final class Area {
    /** From where a département is within reach whole. */
    private static final Query FAR =
            Query.of(q -> q.range(r -> r.number(n -> n.field("areaKm").gte(50.0))));

    private static final String REACH = "reach";

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
        List<Territory> territories = codes.stream()
                .flatMap(code -> vocabulary.territory(code).stream())
                .toList();
        if (territories.isEmpty()) {
            // Nobody can be said to work there.
            return new Cover(nobody(), everybody(), everybody(), Map.of("area.unspecified", everybody()), List.of());
        }
        Query whole = all(territories.stream()
                .map(place -> anyOfThem(Stream.of(listed(place), reaching(place), presumed(place))))
                .toList());
        Query some = anyOfThem(territories.stream()
                .map(place -> any(List.of(listed(place), reaching(place), presumed(place), partly(place)))));
        List<GeoLocation> centres = territories.stream()
                .filter(place -> !isWide(place))
                .map(Area::location)
                .toList();
        Query near = any(List.of(some, anyOfThem(centres.stream().map(centre -> within(centre, NEIGHBOUR_KM)))));
        Map<String, Query> facts = new LinkedHashMap<>();
        facts.put("area.whole", whole);
        facts.put("area.some", some);
        facts.put("area.listed", anyOfThem(territories.stream().map(this::listed)));
        facts.put("area.reaching", anyOfThem(territories.stream().map(Area::reaching)));
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
    private static Query reaching(Territory place) {
        return switch (place.kind()) {
            case COMMUNE, EPCI, EMPLOYMENT_ZONE -> Places.reaching(place, REACH);
            case DEPARTEMENT -> all(List.of(is("territoriesIn", place.code()), FAR, Places.reaching(place, REACH)));
            case REGION, COUNTRY -> nobody();
        };
    }

    /** It does not say where it works, and is near enough for that to be likely. */
    private static Query presumed(Territory place) {
        Query there =
                switch (place.kind()) {
                    case COMMUNE, EPCI, EMPLOYMENT_ZONE -> Places.reaching(place, "usualReach");
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
