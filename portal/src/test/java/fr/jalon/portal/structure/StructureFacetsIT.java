package fr.jalon.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.search.SearchClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every count of every facet is the length of the list that a click on it gives. */
class StructureFacetsIT {
    private final SearchClient structures = new SearchClient("/structures.json");

    static Stream<Map<String, List<String>>> searches() {
        return Stream.of(
                Map.of(
                        "q", List.of("nettoyage"),
                        "type", List.of("EI", "ACI"),
                        "secteur", List.of("proprete"),
                        "territoire", List.of("dep-59", "dep-62")),
                Map.of("q", List.of("nettoyge")),
                Map.of("territoire", List.of("com-59350"), "rayon", List.of("50"), "type", List.of("ESAT")),
                Map.of("offres", List.of("oui"), "intervention", List.of("france", "radius")),
                Map.of("demonstration", List.of("oui"), "prestation", List.of("service")),
                Map.of("dispositif", List.of("reserved-iae"), "demonstration", List.of("non")));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void everyCountIsOneClickAway(Map<String, List<String>> search) {
        structures.assertCountsAreOneClickAway(search);
    }

    @Test
    void everythingHasEveryFacet() {
        assertThat(structures.assertCountsAreOneClickAway(Map.of()))
                .containsExactly(
                        "demonstration",
                        "dispositif",
                        "intervention",
                        "label",
                        "offres",
                        "prestation",
                        "reseau",
                        "revendiquee",
                        "secteur",
                        "territoire",
                        "type");
    }

    @Test
    void everyNetworkAndLabelIsCounted() {
        var facets = structures.get(Map.of()).get("facets");
        for (String name : List.of("reseau", "label")) {
            String value = facets.get(name).get(0).get("value").asText();
            structures.assertCountsAreOneClickAway(Map.of(name, List.of(value), "offres", List.of("oui")));
        }
    }
}
