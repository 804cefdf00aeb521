package fr.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that are of no feature, and what every page has, on the bundled data. */
class SitePagesIT {
    @ParameterizedTest
    @MethodSource("fr.jalon.portal.PublicPages#all")
    void everyPageAnswersWithItsHeaders(String path) {
        HttpResponse<String> page = PortalFixture.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        // What a form proves itself with is of one visitor.
        boolean form = path.endsWith("/contact") || path.startsWith("/signaler/") || path.startsWith("/alertes");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains(form ? "no-store" : "max-age=");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> form && cookie.startsWith("jalon-jeton="));
        assertThat(page.body()).contains("<html lang=\"fr\">").containsOnlyOnce("<h1");
    }

    @Test
    void homeShowsWhatIsComingWhoAnswersAndFigures() {
        String home = PortalFixture.get("/").body();
        assertThat(home)
                .contains("class=\"when\"")
                .contains("href=\"/structures?type=ESAT\"")
                .contains("href=\"/statistiques/oeap-part-marches-clause-sociale\"")
                .contains("6,1\u202F%");
    }

    @Test
    void siteMapLeadsToEveryKindOfPage() {
        String index = PortalFixture.get("/sitemap.xml", "*/*").body();
        assertThat(index)
                .contains("/sitemap/marches-1.xml", "/sitemap/structures-1.xml", "/sitemap/statistiques-1.xml");
        String structures =
                PortalFixture.get("/sitemap/structures-1.xml", "*/*").body();
        assertThat(structures.split("<url>").length - 1).isBetween(5_000, 20_000);
        assertThat(Stream.of("markets-1.xml", "marches-2.xml", "marches-0.xml", "x", "marches-9999.xml")
                        .map(part ->
                                PortalFixture.get("/sitemap/" + part, "*/*").statusCode()))
                .containsOnly(404);
        assertThat(PortalFixture.get("/robots.txt", "*/*").body()).contains("Sitemap: https://jalon.test/sitemap.xml");
    }

    @Test
    void legalPagesSayThatTheOperatorIsUnknown() {
        assertThat(PortalFixture.get("/mentions-legales").body()).contains("Organisme\u00A0: non renseigné");
        assertThat(PortalFixture.get("/donnees-personnelles").body()).contains("aucun traceur", "cinq ans");
        assertThat(PortalFixture.get("/accessibilite").body()).contains("non conforme");
    }

    @Test
    void healthAndMetricsAnswer() {
        assertThat(PortalFixture.get("/health", "*/*").body()).contains("\"status\":\"UP\"");
        assertThat(PortalFixture.get("/health/readiness", "*/*").statusCode()).isEqualTo(200);
        assertThat(PortalFixture.get("/health", "*/*").body())
                .doesNotContain("jdbc:")
                .doesNotContain("http://");
        assertThat(PortalFixture.get("/prometheus", "*/*").body()).contains("http_server_requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jalon.css", "favicon.svg"})
    void assetsAreKeptUnderTheirHash(String name) {
        String path = PortalFixture.context()
                .getBean(fr.jalon.portal.asset.Assets.class)
                .href(name);
        HttpResponse<String> asset = PortalFixture.get(path, "*/*");
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(asset.headers().firstValue("ETag")).isPresent();
        String other = path.replaceFirst("-[0-9a-f]{10}\\.", "-0123456789.");
        assertThat(PortalFixture.get(other, "*/*").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(PortalFixture.get("/assets/absent-0123456789.css", "*/*").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/marches", "/structures"})
    void searchesAnswerWhateverIsAsked(String path) {
        assertThat(PortalFixture.get(path + "?q=rue").statusCode()).isEqualTo(200);
        String words = "espaces+verts+".repeat(143);
        for (String query : new String[] {
            "?q=" + words, "?page=99999999", "?inconnu=1", "?territoire=dep-999", "?type=XX", "?page=-1"
        }) {
            HttpResponse<String> page = PortalFixture.get(path + query);
            assertThat(page.statusCode()).as(query).isIn(200, 400, 404);
            assertThat(page.body())
                    .contains("<html lang=\"fr\">")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
            assertThat(HtmlChecker.errors(page.body())).as(query).isEmpty();
        }
    }
}
