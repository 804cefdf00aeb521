package fr.jalon.portal.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.PortalFixture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringIT {
    private static final String TWO = "/structures/liste?s=00000001800010&s=00000028100014";

    @Test
    void structuresStandSideBySide() {
        String page = PortalFixture.get(TWO).body();

        assertThat(page).contains("2 structures côte à côte", "ESAT du Moulin Bleu", "Codes Solidaires");
    }

    @Test
    void withoutOneTheOtherIsLeft() {
        assertThat(PortalFixture.get("/structures/liste?s=00000001800010").body())
                .contains("1 structure réunie")
                .doesNotContain("Codes Solidaires");
    }

    @Test
    void emptyListSaysHowToBegin() {
        assertThat(PortalFixture.get("/structures/liste").body()).contains("Ajouter une structure");
    }

    @Test
    void unknownNumberIsSaid() {
        assertThat(PortalFixture.get(TWO + "&s=99999999999999").body())
                .contains("99999999999999", "2 structures côte à côte");
    }

    @Test
    void tooManyOrMadeUpNumbersAreRefused() {
        String many = IntStream.range(0, 31)
                .mapToObj(i -> "s=%014d".formatted(i))
                .collect(Collectors.joining("&", "/structures/liste?", ""));

        assertThat(PortalFixture.get(many).statusCode()).isEqualTo(400);
        assertThat(PortalFixture.get("/structures/liste?s=%3Cscript%3E").statusCode())
                .isEqualTo(400);
    }

    @Test
    void csvHasALineAStructure() {
        String csv = PortalFixture.get(TWO.replace("?", ".csv?"), "text/csv").body();

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("00000001800010");
    }
}
