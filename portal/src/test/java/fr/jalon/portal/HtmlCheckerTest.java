package fr.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The checker that all pages pass tells a wrong page from a right one, whatever it read before. */
final class HtmlCheckerTest {
    private static final String RIGHT = "<!doctype html><html lang=fr><head><title>Été</title></head><body><main><p"
            + " id=a>Été</p></main></body></html>";

    @Test
    void errorsAreThoseOfThePageAndOfNoOther() {
        String wrong = RIGHT.replace("</main>", "<p id=a><img src=b></p></main>");
        assertThat(HtmlChecker.errors(RIGHT)).isEmpty();
        assertThat(HtmlChecker.errors(wrong))
                .anySatisfy(error -> assertThat(error).contains("Duplicate ID"))
                .anySatisfy(error -> assertThat(error).contains("“alt” attribute"))
                .hasSize(2);
        assertThat(HtmlChecker.errors(RIGHT)).isEmpty();
        assertThat(HtmlChecker.errors(RIGHT.replace("</main>", ""))).isNotEmpty();
    }
}
