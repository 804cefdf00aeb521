package fr.jalon.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureDocument.IndexedOffer;
import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.page.TemplatesFixture;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.Facet.Choice;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Found.Hit;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceMatch;
import fr.jalon.portal.search.Spelling;
import fr.jalon.portal.search.Vocabularies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StructureSearchPageTest {
    private static final StructureDocument ATELIER = new StructureDocument(
            "finess-590000001",
            null,
            List.of("590000001"),
            "ESAT « Les Tilleuls » & associés",
            List.of(),
            List.of("ESAT", "EA"),
            "1 rue du Test",
            "59000",
            new StructureDocument.Place("com-59350", "Lille (59)"),
            new StructureDocument.Point(50.63, 3.05),
            List.of("com-59350", "dep-59", "reg-32", "fr"),
            List.of("fr"),
            List.of("fr"),
            30,
            List.of(),
            List.of(),
            List.of("dep-59", "reg-32"),
            List.of("espaces-verts"),
            List.of("nature"),
            List.of("Entretien des espaces verts"),
            List.of("jardin parc pelouse"),
            List.of("Lille 59000", "Nord 59", "Hauts-de-France"),
            List.of("lille", "nord", "hauts de france"),
            true,
            List.of("service"),
            List.of("Hosmoz"),
            List.of("RSE"),
            List.of("reserved-disability", "reserved-both"),
            List.of(new IndexedOffer("Tonte et taille", "Toute l’année")),
            null,
            null,
            48,
            "FINESS",
            LocalDate.of(2021, 5, 3),
            "2026-11-21T08:00:00Z",
            true,
            false,
            1);

    @Test
    void fullPageIsAsAgreed() {
        Map<String, List<String>> filters = Map.of("territoire", List.of("com-59350"), "rayon", List.of("20"));

        String html = render(
                filters,
                new Found<>(
                        21,
                        List.of(new Hit<>(
                                ATELIER, Map.of("tradeLabels", "Entretien des \uE000espaces\uE001 \uE000verts\uE001"))),
                        Map.of(),
                        Map.of(),
                        null,
                        Spelling.RIGHT,
                        true));

        assertThat(HtmlChecker.errors(html)).isEmpty();
        GoldenHtml.assertMainMatches("structure/search-full", html);
    }

    @Test
    void emptyResultLeadsOn() {
        String html = render(
                Map.of("q", List.of("xylophone"), "type", List.of("EATT")),
                new Found<>(
                        0, List.of(), Map.of(), Map.of("type", 0L), null, new Spelling(Map.of(), "xylophage"), false));

        assertThat(HtmlChecker.errors(html)).isEmpty();
        GoldenHtml.assertMainMatches("structure/search-empty", html);
    }

    private static String render(Map<String, List<String>> filters, Found<StructureDocument> found) {
        StructureQuery query = StructureQuery.of(Parameters.of(filters, StructureQuery.KNOWN), Vocabularies.small());
        List<Facet> facets = List.of(
                new Facet("type", List.of(new Choice("ESAT", "Établissement ou service", 21, false))),
                new Facet("territoire", List.of(new Choice("reg-32", "Hauts-de-France", 21, false))),
                new Facet("label", List.of()));
        return TemplatesFixture.render(
                "structure/search",
                StructureSearchPage.of(
                        query,
                        found,
                        facets,
                        new StructureSearchPage.Context(
                                code -> code,
                                code -> code,
                                new PlaceMatch(
                                        query.places(),
                                        "structure",
                                        code -> List.of(code, "fr"),
                                        commune -> List.of(),
                                        code -> code),
                                List.of(Vocabularies.NORD),
                                0)));
    }
}
