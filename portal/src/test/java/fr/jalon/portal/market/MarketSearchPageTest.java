package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.LotOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.PlaceOfDocument;
import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.page.TemplatesFixture;
import fr.jalon.portal.search.Answering;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.Facet.Choice;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Found.Hit;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceMatch;
import fr.jalon.portal.search.Spelling;
import fr.jalon.portal.search.Vocabularies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketSearchPageTest {
    private static final PlannedMarketDocument BERGES = new PlannedMarketDocument(
            "DEMO-0001",
            1,
            "Entretien écologique des berges",
            "Fauchage, taille et ramassage.",
            "Communauté d’agglomération <Val & Sambre>",
            "200000000",
            "intercommunality",
            "planned",
            "services",
            List.of("77310000"),
            List.of("77", "773", "7731"),
            List.of("Réalisation et entretien d'espaces verts"),
            List.of("espaces-verts"),
            List.of("nature"),
            List.of("Entretien des espaces verts"),
            List.of("jardin parc pelouse"),
            List.of("execution-clause", "reserved-disability"),
            List.of(),
            List.of(new PlaceOfDocument("dep-59", "Nord (59)")),
            List.of("Nord 59", "Hauts-de-France"),
            List.of("nord", "hauts de france"),
            List.of("dep-59", "reg-32", "fr"),
            List.of("dep-59"),
            List.of("dep-59", "reg-32"),
            List.of(),
            250_000.0,
            500_000.0,
            true,
            2400,
            LocalDate.of(2027, 4, 1),
            "month",
            LocalDate.of(2027, 4, 30),
            List.of("2027-04"),
            List.of(
                    new LotOfDocument(
                            1, "Berges", "77310000", List.of("execution-clause"), 2400, List.of(), null, null),
                    new LotOfDocument(
                            2, "Chemins", "77310000", List.of("reserved-disability"), null, List.of(), null, null)),
            List.of(
                    new ConsiderationOfDocument("execution-clause", "Clause sociale d’insertion", "CCP L2112-2", 2400),
                    new ConsiderationOfDocument(
                            "reserved-disability", "Réservé au secteur adapté et protégé", "CCP L2113-12", null)),
            null,
            12,
            List.of("disability", "none"),
            true,
            List.of(),
            Instant.parse("2026-11-21T08:00:00Z"));

    @Test
    void fullPageIsAsAgreed() {
        Map<String, List<String>> filters = Map.of(
                "q", List.of("berges"), "dispositif", List.of("reserved-disability"), "territoire", List.of("dep-59"));
        Found<PlannedMarketDocument> found = new Found<>(
                41,
                List.of(new Hit<>(BERGES, Map.of("title", "Entretien des \uE000berges\uE001"))),
                Map.of(),
                Map.of(),
                null,
                new Spelling(Map.of("bergess", "berges"), ""),
                false);

        String html = render(
                filters,
                found,
                Map.of("DEMO-0001", new Answering(14, "/structures?secteur=espaces-verts&territoire=dep-59")));

        assertThat(HtmlChecker.errors(html)).isEmpty();
        GoldenHtml.assertMainMatches("market/search-full", html);
    }

    @Test
    void emptyResultLeadsOn() {
        Map<String, List<String>> filters = Map.of("q", List.of("xylophone"), "nature", List.of("works"));
        Found<PlannedMarketDocument> found =
                new Found<>(0, List.of(), Map.of(), Map.of("nature", 3L, "statut", 0L), null, Spelling.RIGHT, false);

        String html = render(filters, found, Map.of());

        assertThat(HtmlChecker.errors(html)).isEmpty();
        GoldenHtml.assertMainMatches("market/search-empty", html);
    }

    private static String render(
            Map<String, List<String>> filters, Found<PlannedMarketDocument> found, Map<String, Answering> answering) {
        MarketQuery query = MarketQuery.of(Parameters.of(filters, MarketQuery.KNOWN), Vocabularies.small());
        List<Facet> facets = List.of(
                new Facet(
                        "dispositif",
                        List.of(
                                new Choice("execution-clause", "Clause sociale d’insertion", 1148, false),
                                new Choice(
                                        "reserved-disability",
                                        "Réservé au secteur adapté et protégé",
                                        41,
                                        filters.containsKey("dispositif")))),
                new Facet(
                        "secteur",
                        List.of(
                                new Choice("nature", "Espaces verts et milieux naturels", 40, false),
                                new Choice("espaces-verts", "Entretien des espaces verts", 12, false, 1))),
                new Facet(
                        "territoire",
                        List.of(new Choice("dep-59", "Nord (59)", 41, filters.containsKey("territoire")))),
                new Facet("heures-min", List.of(new Choice("150", "150 h ou plus", 9, false))),
                new Facet("nature", List.of()));
        return TemplatesFixture.render(
                "market/search",
                MarketSearchPage.of(
                        query,
                        found,
                        facets,
                        new MarketSearchPage.Context(
                                code -> code,
                                code -> code,
                                answering,
                                new PlaceMatch(
                                        query.places(),
                                        "market",
                                        code -> List.of(code, "fr"),
                                        commune -> List.of(),
                                        code -> code),
                                List.of(Vocabularies.NORD),
                                25)));
    }
}
