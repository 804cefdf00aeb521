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

    /** The commune that distances are counted from, where there is just one. */
    public @Nullable Territory centre() {
        return territories.size() == 1 && isCommune(territories.getFirst()) ? territories.getFirst() : null;
    }

    /** The search without one of its territories, and without a radius that has no commune any more. */
    public SearchAddress without(Territory territory, SearchAddress address) {
        SearchAddress rest = address.without(TERRITORY, territory.code());
        return territories.stream().anyMatch(other -> !other.equals(territory) && isCommune(other))
                ? rest
                : rest.without(RADIUS);
    }

    /** Where a choice of the facet of territories leads: there alone, or anywhere again. */
    public static String follow(Facet.Choice choice, SearchAddress address) {
        SearchAddress anywhere = address.without(TERRITORY).without(RADIUS);
        return (choice.chosen() ? anywhere : anywhere.with(TERRITORY, choice.value())).toString();
    }

    static boolean isCommune(Territory territory) {
        return territory.kind() == TerritoryKind.COMMUNE;
    }
}
