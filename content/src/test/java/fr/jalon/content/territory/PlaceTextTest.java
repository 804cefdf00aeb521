package fr.jalon.content.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaceTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        com-59350, com-59350
        COM-2a004, com-2A004
        ZE-0051, ze-0051
        FR, fr
        59, dep-59
        1, dep-01
        2b, dep-2B
        974, dep-974
        200093201, epci-200093201
        200 093 201, epci-200093201
        """)
    void readsCodes(String text, String code) {
        assertThat(PlaceText.of(text)).isEqualTo(new PlaceText.Code(code));
    }

    @Test
    void readsPostcodes() {
        assertThat(PlaceText.of(" 59 000 ")).isEqualTo(new PlaceText.Number("59000"));
        assertThat(PlaceText.of("2a004")).isEqualTo(new PlaceText.Number("2A004"));
    }

    @Test
    void readsTheDepartementOfALabel() {
        assertThat(PlaceText.of("Saint-Denis (974)"))
                .isEqualTo(new PlaceText.Names(List.of(new PlaceText.Name("saint denis", null, "974"))));
    }

    @Test
    void readsAKindOnlyAfterTheWholeName() {
        assertThat(PlaceText.of("Zone d’emploi d’Alençon"))
                .isEqualTo(new PlaceText.Names(List.of(
                        new PlaceText.Name("zone d emploi d alencon", null, null),
                        new PlaceText.Name("alencon", TerritoryKind.EMPLOYMENT_ZONE, null))));
        assertThat(PlaceText.of("Ville-d'Avray"))
                .isEqualTo(new PlaceText.Names(List.of(
                        new PlaceText.Name("ville d avray", null, null),
                        new PlaceText.Name("avray", TerritoryKind.COMMUNE, null))));
    }

    @Test
    void readsAPlaceWithinAnother() {
        assertThat(PlaceText.of("Lille, Nord"))
                .isEqualTo(new PlaceText.Within(
                        new PlaceText.Names(List.of(new PlaceText.Name("lille nord", null, null))), "Lille", " Nord"));
        assertThat(PlaceText.of("62300 Lens")).isEqualTo(new PlaceText.Address("62300", "Lens"));
    }

    @Test
    void hasNothingToLookForInPunctuation() {
        assertThat(PlaceText.of(" - ")).isEqualTo(new PlaceText.Names(List.of()));
    }

    @Property
    void readsAnyText(@ForAll String text) {
        assertThat(PlaceText.of(text)).isNotNull();
    }
}
