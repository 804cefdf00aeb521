package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.search.Reason.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final List<List<String>> FIELDS =
            List.of(List.of("offers.title", "offers.text"), List.of("tradeLabels"), List.of("name", "names"));

    @Test
    void wordsThatMatchedAreParts() {
        assertThat(Reason.parts("Tonte et \uE000taille\uE001 de \uE000haies\uE001"))
                .containsExactly(
                        new Part("Tonte et ", false),
                        new Part("taille", true),
                        new Part(" de ", false),
                        new Part("haies", true));
    }

    @Test
    void whatSaysMostComesFirstAndTheSameIsSaidOnce() {
        List<Reason> reasons = Reason.of(
                FIELDS,
                Map.of(
                        "names",
                        "\uE000b\uE001",
                        "name",
                        "\uE000e\uE001",
                        "offers.text",
                        "\uE000c\uE001",
                        "tradeLabels",
                        "\uE000d\uE001"),
                "Dans le département");

        assertThat(reasons)
                .extracting(reason -> reason.parts().getFirst().text())
                .containsExactly("c", "d", "Dans le département");
    }

    @Test
    void smallWordsAloneAreNoReason() {
        assertThat(Reason.of(
                        List.of(List.of("placeWords"), List.of("tradeWords")),
                        Map.of(
                                "placeWords", "Hauts-\uE000de\uE001-France",
                                "tradeWords", "jardin \uE000pelouse\uE001 \uE000et\uE001 parc \uE000tonte\uE001"),
                        ""))
                .singleElement()
                .satisfies(reason -> assertThat(reason.parts())
                        .containsExactly(new Part("pelouse", true), new Part(", ", false), new Part("tonte", true)));
    }

    @Property(tries = 300)
    void partsTogetherAreTheText(@ForAll String text) {
        assertThat(Reason.parts(text).stream().map(Part::text).collect(Collectors.joining()))
                .isEqualTo(text.contains(Reason.BEGIN) ? text.replaceAll("\uE000([^\uE001]*)\uE001", "$1") : text);
    }
}
