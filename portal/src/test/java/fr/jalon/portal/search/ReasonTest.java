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
                Map.of("names", "b", "name", "a", "offers.text", "c", "tradeLabels", "d"),
                "Dans le département");

        assertThat(reasons)
                .extracting(reason -> reason.parts().getFirst().text())
                .containsExactly("c", "d", "Dans le département");
    }

    @Property(tries = 300)
    void partsTogetherAreTheText(@ForAll String text) {
        assertThat(Reason.parts(text).stream().map(Part::text).collect(Collectors.joining()))
                .isEqualTo(text.contains(Reason.BEGIN) ? text.replaceAll("\uE000([^\uE001]*)\uE001", "$1") : text);
    }
}
