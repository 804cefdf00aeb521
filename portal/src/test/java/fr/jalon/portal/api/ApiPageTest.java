package fr.jalon.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.limit.Limits;
import fr.jalon.portal.page.TemplatesFixture;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ApiPageTest {
    @Test
    void showsEveryAddressOfTheDocument() {
        OpenApiDocument document = new OpenApiDocument();
        String html = TemplatesFixture.render(
                "api/show", ApiPage.of(document, new Limits(240, 30, 600, 20, 120), "https://jalon.test"));
        document.root().get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                        assertThat(html).contains(method.toUpperCase(Locale.ROOT) + " " + path.getKey() + "<")));
        assertThat(HtmlChecker.errors(html)).isEmpty();
        GoldenHtml.assertMainMatches("api/show", html);
    }
}
