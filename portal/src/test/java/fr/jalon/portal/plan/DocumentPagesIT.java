package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.document.MarketDocuments;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.market.ocds.OcdsSchemas;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.organisation.Numbers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a market from the draft to the public page, and their end. */
final class DocumentPagesIT {
    private static final byte[] PDF = "%PDF-1.4 <script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    private Person owner;
    private Organisation buyer;
    private Browsing browsing;
    private UUID draft;

    @BeforeEach
    void aBuyerWithADraft() {
        owner = People.person("Dora Document");
        browsing = owner.browsing();
        // Where the proof for forms stands in a field of the page.
        browsing.get("/espace/compte");
        OrganisationRegister register = bean(OrganisationRegister.class);
        Organisation declared = register.declare(
                        owner.account().id(),
                        OrganisationKind.BUYER,
                        new RegisterNumber(Numbers.siren(), null),
                        "Ville qui documente")
                .orElseThrow();
        Rights moderator = new Rights(People.person("Modératrice").account().id(), OperatorRole.MODERATOR, List.of());
        buyer = register.decide(moderator, declared.id(), Decision.APPROVE, "").orElseThrow();
        Map<String, String> values = new HashMap<>(Map.of(
                "lots", "1",
                "intitule", "Tonte des stades",
                "code", "T1",
                "codes-cpv", "77310000",
                "nature", "Services",
                "lieux-d-execution", "62",
                "publication-prevue", "mars 2028"));
        draft = bean(PlanDraftRepository.class).create(buyer.siren(), null, 0, values);
    }

    @Test
    void aDocumentGoesFromTheDraftToThePublicPageAndLeavesATrace() {
        String path = "/espace/marches/brouillons/" + draft + "/documents?organisation=" + buyer.id();
        checked(browsing.get(path));
        HttpResponse<String> page = browsing.attach(
                path,
                Map.of("titre", "Texte", "nature", "social"),
                "a.pdf",
                "texte".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("n’est pas un PDF", "value=\"Texte\"");
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        assertThat(browsing.attach(path, Map.of("titre", "", "nature", "social"), "a.pdf", PDF)
                        .statusCode())
                .isEqualTo(422);
        assertThat(browsing.attach(path, Map.of("titre", "Programme <détaillé>", "nature", "social"), "a.exe", PDF)
                        .statusCode())
                .isEqualTo(303);
        String listed = checked(browsing.get(path));
        assertThat(listed).contains("Programme &lt;détaillé&gt;", "PDF");
        String own = first(listed, "/espace/marches/brouillons/" + draft + "/documents/[0-9a-f-]{36}\\?[^\"]*");
        assertThat(browsing.get(own).body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(People.person("Autre").browsing().get(own).statusCode()).isEqualTo(403);
        assertThat(new Browsing().get(own).statusCode()).isEqualTo(303);

        browsing.get(path);
        assertThat(browsing.post("/espace/marches/brouillons/" + draft + "/publier?organisation=" + buyer.id())
                        .statusCode())
                .isEqualTo(303);
        PlannedMarket waiting = bean(PlannedMarketRepository.class)
                .findOfBuyers(List.of(buyer.siren()))
                .getFirst();
        assertThat(waiting.status()).isEqualTo(MarketStatus.SUBMITTED);
        String id = own.replaceAll(".*/documents/([0-9a-f-]{36}).*", "$1");
        String open = "/marches/" + waiting.reference() + "/documents/" + id;
        assertThat(PortalFixture.get(open).statusCode()).as("not public yet").isEqualTo(404);
        Browsing operator =
                People.person("Modératrice qui lit", OperatorRole.MODERATOR).browsing();
        String review = "/administration/moderation/" + waiting.reference();
        assertThat(checked(operator.get(review + "/page"))).contains(review + "/documents/" + id);
        assertThat(operator.get(review + "/documents/" + id).body())
                .isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(browsing.get(review + "/documents/" + id).statusCode()).isEqualTo(403);
        bean(PlannedMarketRepository.class)
                .save(waiting.standing(MarketStatus.PLANNED).following(waiting, Occasion.now(null)));

        String shown = PortalFixture.get("/marches/" + waiting.reference()).body();
        assertThat(shown).contains(open, "Programme &lt;détaillé&gt;", "Clauses sociales");
        HttpResponse<String> file = PortalFixture.get(open, "*/*");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"programme-detaille.pdf\"");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox", "default-src 'none'");
        assertThat(PortalFixture.get("/marches/DEMO-0001/documents/" + id, "*/*")
                        .statusCode())
                .as("of that market only")
                .isEqualTo(404);

        assertThat(operator.get(review + "/documents/" + id).statusCode())
                .as("nothing to review any more")
                .isEqualTo(404);
        JsonNode told = json("/marches/" + waiting.reference() + ".json").at("/documents/0");
        assertThat(told.path("url").asText()).isEqualTo("https://jalon.test" + open);
        assertThat(told.path("kind").asText()).isEqualTo("social");
        assertThat(told.path("format").asText()).isEqualTo("pdf");
        assertThat(told.path("size").asInt()).isEqualTo(PDF.length);
        JsonNode ocds = json("/marches/" + waiting.reference() + "/ocds.json");
        assertThat(new OcdsSchemas().errors(ocds)).isEmpty();
        assertThat(ocds.at("/releases/0/planning/documents/0/url").asText()).isEqualTo("https://jalon.test" + open);
        assertThat(ocds.at("/releases/0/planning/documents/0/title").asText()).isEqualTo("Programme <détaillé>");
        String release = ocds.at("/releases/0/id").asText();

        String managed = "/espace/marches/" + waiting.reference() + "/documents";
        checked(browsing.get(managed + "?organisation=" + buyer.id()));
        assertThat(browsing.post(managed + "/" + id + "/retirer?organisation=" + buyer.id())
                        .statusCode())
                .isEqualTo(303);
        assertThat(PortalFixture.get(open, "*/*").statusCode()).isEqualTo(404);
        assertThat(json("/marches/" + waiting.reference() + ".json").at("/documents"))
                .isEmpty();
        JsonNode without =
                json("/marches/" + waiting.reference() + "/ocds.json").at("/releases/0");
        assertThat(without.at("/planning/documents").isMissingNode()).isTrue();
        assertThat(without.path("id").asText()).as("another release").isNotEqualTo(release);
        assertThat(PortalFixture.get("/marches/" + waiting.reference()).body())
                .contains("Programme &lt;détaillé&gt;", "retiré le")
                .doesNotContain(open);
        assertThat(browsing.get("/espace/organisations/" + buyer.id() + "/journal")
                        .body())
                .contains("A joint un document", "A retiré un document");
    }

    @Test
    void thereIsAMeasure() {
        String path = "/espace/marches/brouillons/" + draft + "/documents?organisation=" + buyer.id();
        browsing.get(path);
        byte[] heavy = Arrays.copyOf(PDF, MarketDocuments.MOST_BYTES + 1);
        HttpResponse<String> refused =
                browsing.attach(path, Map.of("titre", "Lourd", "nature", "other"), "a.pdf", heavy);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("trop lourd");
        for (int i = 0; i < MarketDocuments.MOST_DOCUMENTS; i++) {
            browsing.get(path);
            assertThat(browsing.attach(path, Map.of("titre", "N" + i, "nature", "other"), "a.pdf", PDF)
                            .statusCode())
                    .isEqualTo(303);
        }
        browsing.get(path);
        assertThat(browsing.attach(path, Map.of("titre", "De trop", "nature", "other"), "a.pdf", PDF)
                        .body())
                .contains("retirez-en un");
    }

    private static JsonNode json(String path) {
        try {
            return new ObjectMapper()
                    .readTree(PortalFixture.get(path, "application/json").body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group().replace("&amp;", "&");
    }

    private static String checked(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        return page.body();
    }

    private static <T> T bean(Class<T> type) {
        return PortalFixture.context().getBean(type);
    }
}
