package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.territory.Territory;
import fr.jalon.portal.search.PlaceMatch.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceMatchTest {
    private static final Position TOURCOING = new Position(50.7262, 3.1612);

    @Test
    void saysWhatIsThere() {
        assertThat(match(null, Vocabularies.NORD).of(List.of("com-59350", "dep-59", "fr"), List.of(), List.of()))
                .isEqualTo("Dans le département\u00a0: Nord (59)");
    }

    @Test
    void saysHowFarWhatIsNear() {
        assertThat(match(20, Vocabularies.LILLE).of(List.of("com-59599"), List.of(), List.of(TOURCOING)))
                .isEqualTo("À 13 km de Lille");
    }

    @Test
    void saysWhatCoversThePlace() {
        assertThat(match(null, Vocabularies.LILLE).of(List.of("dep-75"), List.of("fr"), List.of()))
                .isEqualTo("Couvre toute la France");
    }

    @Test
    void saysWhatComesThatFar() {
        assertThat(match(null, Vocabularies.LILLE).of(List.of("com-59599"), List.of(), List.of(TOURCOING)))
                .isEqualTo("Se déplace jusque-là. À 13 km de Lille");
    }

    @Test
    void saysNothingWherePlacesWereNotSearched() {
        assertThat(new PlaceMatch(PlaceFilter.ANYWHERE, territory -> List.of(), code -> code)
                        .of(List.of("dep-59"), List.of("fr"), List.of()))
                .isEmpty();
    }

    private static PlaceMatch match(@Nullable Integer radius, Territory territory) {
        return new PlaceMatch(
                new PlaceFilter(List.of(territory), radius),
                searched -> List.of(searched.code(), "dep-59", "fr"),
                code -> code);
    }
}
