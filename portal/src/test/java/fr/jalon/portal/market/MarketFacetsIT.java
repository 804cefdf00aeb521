package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.search.SearchClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every count of every facet is the length of the list that a click on it gives. */
class MarketFacetsIT {
    private final SearchClient markets = new SearchClient("/marches.json");

    static Stream<Map<String, List<String>>> searches() {
        return Stream.of(
                Map.of("q", List.of("entretien")),
                Map.of("q", List.of("nettoyge"), "nature", List.of("services")),
                Map.of(
                        "q", List.of("entretien"),
                        "dispositif", List.of("execution-clause", "reserved-iae"),
                        "territoire", List.of("reg-32"),
                        "statut", List.of("planned")),
                Map.of(
                        "territoire", List.of("com-59350"),
                        "rayon", List.of("60"),
                        "secteur", List.of("proprete")),
                Map.of(
                        "statut", List.of("all"),
                        "acheteur", List.of("commune", "intercommunality"),
                        "demonstration", List.of("oui")),
                Map.of("mois", List.of("2027-04", "2027-05"), "reserve-a", List.of("iae", "none")),
                Map.of("publication-de", List.of("2027-06-15"), "publication-a", List.of("2028-12-31")),
                Map.of(
                        "cpv", List.of("77", "90"),
                        "heures-min", List.of("200"),
                        "montant", List.of("40000-250000", "inconnu")));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void everyCountIsOneClickAway(Map<String, List<String>> search) {
        markets.assertCountsAreOneClickAway(search);
    }

    @Test
    void everythingHasEveryFacet() {
        assertThat(markets.assertCountsAreOneClickAway(Map.of()))
                .containsExactly(
                        "acheteur",
                        "demonstration",
                        "dispositif",
                        "heures-min",
                        "mois",
                        "montant",
                        "nature",
                        "publication-a",
                        "reserve-a",
                        "secteur",
                        "statut",
                        "territoire");
    }
}
