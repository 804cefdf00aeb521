package fr.jalon.portal.search;

import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The territories of a search, any of which will do, and the kilometres around them that count as well. */
public record PlaceFilter(
        List<Territory> territories, @Nullable Integer radius) {
    public static final String TERRITORY = "territoire";
    public static final String RADIUS = "rayon";
    public static final String SORT = "tri";
    /** The order of both searches from near to far. */
    public static final String DISTANCE = "distance";

    private static final int WIDEST = 200;

    static final PlaceFilter ANYWHERE = new PlaceFilter(List.of(), null);

    public static PlaceFilter of(Parameters parameters, Vocabulary vocabulary) {
        List<Territory> territories = parameters.codes(TERRITORY, vocabulary::territory);
        Integer radius = parameters.number(RADIUS, 1, WIDEST).orElse(null);
        if (radius != null && territories.stream().noneMatch(PlaceFilter::isCommune)) {
            throw Parameters.refusal(
                    RADIUS,
                    radius.toString(),
                    "un rayon se compte autour d’une commune, à donner dans le filtre territoire.");
        }
        return new PlaceFilter(territories, radius);
    }

    public boolean isEmpty() {
        return territories.isEmpty();
    }

    public boolean hasCommune() {
        return territories.stream().anyMatch(PlaceFilter::isCommune);
    }

    /**
     * Where distances are counted from, the nearest of them: the communes, else the centres of what is no larger than a
     * département. The centre of a région is near nobody.
     */
    public List<Territory> centres() {
        List<Territory> communes =
                territories.stream().filter(PlaceFilter::isCommune).toList();
        return communes.isEmpty()
                ? territories.stream()
                        .filter(territory -> hasCentre(territory.code()))
                        .toList()
                : communes;
    }

    /** Refuses an order by distance where there is nothing to count from. */
    public void checkDistance() {
        if (centres().isEmpty()) {
            throw Parameters.refusal(
                    SORT,
                    DISTANCE,
                    "une distance se compte depuis une commune, une intercommunalité, une zone d’emploi ou un"
                            + " département, à donner dans le filtre territoire.");
        }
    }

    /** The search without one of its territories. */
    public SearchAddress without(Territory territory, SearchAddress address) {
        return at(
                address,
                address.values(TERRITORY).stream()
                        .filter(code -> !code.equals(territory.code()))
                        .toList());
    }

    /** The search at these territories, without a radius or an order that would have nothing to count from. */
    public static SearchAddress at(SearchAddress address, List<String> codes) {
        SearchAddress there = address.only(TERRITORY, codes);
        if (codes.stream().noneMatch(code -> TerritoryKind.of(code) == TerritoryKind.COMMUNE)) {
            there = there.without(RADIUS);
        }
        return codes.stream().anyMatch(PlaceFilter::hasCentre) ? there : there.without(SORT, DISTANCE);
    }

    /** Where a choice of the facet of territories leads: there alone, or anywhere again. */
    public static String follow(Facet.Choice choice, SearchAddress address) {
        // Around a territory that is not the commune any more.
        SearchAddress anywhere = address.without(RADIUS);
        return at(anywhere, choice.chosen() ? List.of() : List.of(choice.value()))
                .toString();
    }

    private static boolean hasCentre(String code) {
        return switch (TerritoryKind.of(code)) {
            case COMMUNE, EPCI, EMPLOYMENT_ZONE, DEPARTEMENT -> true;
            case REGION, COUNTRY -> false;
        };
    }

    static boolean isCommune(Territory territory) {
        return territory.kind() == TerritoryKind.COMMUNE;
    }
}
