package fr.jalon.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.error.BadFilterException;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.Vocabularies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureQueryTest {
    @Test
    void searchOfEverythingGoesByName() {
        assertThat(query(Map.of()).sort()).isEqualTo(StructureSort.NAME);
        assertThat(query(Map.of("q", List.of("brosses"))).sort()).isEqualTo(StructureSort.RELEVANCE);
    }

    @Test
    void kindsAreReadInAnyCase() {
        assertThat(query(Map.of("type", List.of("esat", "ACI"))).choices().kinds())
                .containsExactly(StructureKind.ESAT, StructureKind.ACI);
    }

    @Test
    void distanceNeedsAPlaceWithACentre() {
        assertThat(query(Map.of("tri", List.of("distance"), "territoire", List.of("dep-59")))
                        .sort())
                .isEqualTo(StructureSort.DISTANCE);
        assertThatExceptionOfType(BadFilterException.class)
                .isThrownBy(() -> query(Map.of("tri", List.of("distance"), "territoire", List.of("fr"))))
                .withMessageContaining("une distance se compte depuis une commune");
        assertThatExceptionOfType(BadFilterException.class).isThrownBy(() -> query(Map.of("tri", List.of("distance"))));
    }

    @Test
    void whatIsNearestComesFirstAroundACommune() {
        assertThat(query(Map.of("territoire", List.of("com-59350"))).sort()).isEqualTo(StructureSort.DISTANCE);
        assertThat(query(Map.of("territoire", List.of("dep-59"))).sort()).isEqualTo(StructureSort.NAME);
        assertThat(query(Map.of("territoire", List.of("com-59350"), "q", List.of("brosses")))
                        .sort())
                .isEqualTo(StructureSort.RELEVANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "type, CAT",
        "secteur, peinture-sur-soie",
        "prestation, conseil",
        "territoire, com-00000",
        "dispositif, execution-clause",
        "intervention, lune",
        "offres, peut-être",
        "revendiquee, 1",
        "demonstration, true",
        "tri, heures",
        "page, 0"
    })
    void valueThatIsNotKnownIsRefusedByName(String name, String value) {
        assertThatExceptionOfType(BadFilterException.class)
                .isThrownBy(() -> query(Map.of(name, List.of(value))))
                .withMessageContaining(value)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(name));
    }

    private static StructureQuery query(Map<String, List<String>> parameters) {
        return StructureQuery.of(Parameters.of(parameters, StructureQuery.KNOWN), Vocabularies.small());
    }
}
