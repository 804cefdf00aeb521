package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.territory.Territory;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.PlaceMatch.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceMatchTest {
    private static final Position TOURCOING = new Position(50.7262, 3.1612);

    @Test
    void saysWhatIsThere() {
        assertThat(match("market", null, Vocabularies.NORD)
                        .of(List.of("com-59350", "dep-59", "fr"), List.of(), List.of()))
                .isEqualTo(Typography.french("Dans le département : Nord (59)"));
    }

    @Test
    void saysHowFarWhatIsNear() {
        assertThat(match("structure", 20, Vocabularies.LILLE)
                        .of(List.of("com-59599"), List.of("fr"), List.of(TOURCOING)))
                .isEqualTo("À 13 km de Lille");
        assertThat(match("structure", 20, Vocabularies.LILLE)
                        .of(List.of("com-59000"), List.of(), List.of(new Position(50.632, 3.047))))
                .isEqualTo("À moins de 1 km de Lille");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        structure | fr            | Intervient dans toute la France
        structure | reg-32        | Intervient dans toute la région : reg-32
        structure | dep-59        | Intervient dans tout le département : dep-59
        structure | ze-3216       | Intervient dans toute la zone : ze-3216
        structure | epci-200093201 | Intervient dans toute l'intercommunalité : epci-200093201
        structure | com-59350     | Intervient dans la commune : com-59350
        market    | fr            | Porte sur toute la France
        market    | reg-32        | Porte sur toute la région : reg-32
        market    | dep-59        | Porte sur tout le département : dep-59
        market    | ze-3216       | Porte sur toute la zone : ze-3216
        market    | epci-200093201 | Porte sur toute l'intercommunalité : epci-200093201
        market    | com-59350     | Porte sur la commune : com-59350
        """)
    void saysWhatCoversThePlace(String subject, String covering, String said) {
        assertThat(match(subject, null, Vocabularies.LILLE).of(List.of("dep-75"), List.of(covering), List.of()))
                .isEqualTo(Typography.french(said));
    }

    @Test
    void saysTheSmallestThatCoversThePlaceAndFromHowFar() {
        assertThat(match("structure", null, Vocabularies.LILLE)
                        .of(List.of("com-59599"), List.of("fr", "dep-59"), List.of(TOURCOING)))
                .isEqualTo(Typography.french("Intervient dans tout le département : dep-59 ; à 13 km de Lille"));
    }

    @Test
    void saysWhatCoversAPartOfThePlace() {
        Territory region = new Territory("reg-32", "32", "Hauts-de-France", List.of(), 50.5, 3, 5_980_000);
        assertThat(match("structure", null, region)
                        .of(List.of("dep-51", "reg-44"), List.of("dep-51", "dep-02"), List.of()))
                .isEqualTo(Typography.french("Intervient dans tout le département : dep-02"));
    }

    @Test
    void saysWhatCoversAPartOfTheCircle() {
        assertThat(match("market", 25, Vocabularies.LILLE)
                        .of(List.of("dep-62", "reg-32", "fr"), List.of("dep-62"), List.of()))
                .isEqualTo(Typography.french(
                        "Porte sur tout le département : dep-62, en partie à moins de 25 km de Lille"));
    }

    @Test
    void saysWhatComesThatFar() {
        assertThat(match("structure", null, Vocabularies.LILLE).of(List.of("com-59599"), List.of(), List.of(TOURCOING)))
                .isEqualTo("Se déplace jusqu’à Lille, à 13 km");
    }

    @Test
    void saysTheClosestTieToAnyOfThePlaces() {
        assertThat(match("market", null, Vocabularies.LILLE, Vocabularies.NORD)
                        .of(List.of("dep-59"), List.of("reg-32"), List.of()))
                .isEqualTo(Typography.french("Dans le département : Nord (59)"));
    }

    @Test
    void saysNothingWherePlacesWereNotSearched() {
        assertThat(new PlaceMatch(PlaceFilter.ANYWHERE, "market", code -> List.of(), commune -> List.of(), code -> code)
                        .of(List.of("dep-59"), List.of("fr"), List.of()))
                .isEmpty();
    }

    private static PlaceMatch match(String subject, @Nullable Integer radius, Territory... territories) {
        return new PlaceMatch(
                new PlaceFilter(List.of(territories), radius),
                subject,
                code -> code.equals("dep-51")
                        ? List.of(code, "reg-44", "fr")
                        : code.equals("com-59350")
                                ? List.of(code, "epci-200093201", "ze-3216", "dep-59", "reg-32", "fr")
                                : List.of(code, "reg-32", "fr"),
                commune -> List.of("dep-59", "dep-62", "reg-32"),
                code -> code);
    }
}
