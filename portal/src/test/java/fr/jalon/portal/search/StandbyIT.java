package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.PortalFixture;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal whose Elasticsearch is away, over the database of one whose Elasticsearch is there. */
final class StandbyIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTICE = "La recherche complète est momentanément indisponible";
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        Map<String, Object> properties = new HashMap<>();
        for (String name : List.of("url", "username", "password")) {
            String property = "datasources.default." + name;
            properties.put(property, PortalFixture.context().getRequiredProperty(property, String.class));
        }
        properties.put("elasticsearch.url", "http://localhost:1");
        properties.put("micronaut.server.port", -1);
        properties.put("jalon.base-url", "https://jalon.test");
        properties.put("jalon.bundle.enabled", false);
        server = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/structures, 77554408300477, /structures/77554408300477",
        "/structures, 775 544 083 00477, /structures/77554408300477",
        "/structures, les brosses, /structures/77554408300477",
        "/structures, ESAT du Moulin Bleu, /structures/00000001800010",
        "/marches, ecluse oisy, /marches/DEMO-0001",
        "/marches, demo-0001, /marches/DEMO-0001",
    })
    void namesAndNumbersAreFoundFirst(String path, String words, String link) throws Exception {
        HttpResponse<String> page = get(path + "?q=" + encoded(words));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(NOTICE);
        String cards = page.body().substring(page.body().indexOf("id=\"resultats\""));
        assertThat(cards.replaceFirst("(?s).*?href=\"(" + path + "/[^\"?]+)\".*", "$1"))
                .isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/structures?q=debroussaillage",
                "/structures?q=entretien&type=ESAT&secteur=nature",
                "/structures?territoire=com-59350&rayon=20&tri=distance",
                "/structures?q=espaces+verts&territoire=dep-62",
                "/marches?q=electricite",
                "/marches?dispositif=reserved-iae&territoire=reg-32&tri=heures",
                "/marches?q=nettoyage&page=2",
                "/marches?montant=inconnu&statut=planned&statut=awarded&tri=maj",
            })
    void pagesSayHowTheyCameAbout(String address) throws Exception {
        HttpResponse<String> page = get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(NOTICE).doesNotContain("Sans tenir compte de");
    }

    /** Addresses that find something, those of a day in the middle of months and quarters that are planned for. */
    static List<String> filtered() {
        LocalDate soon = LocalDate.now(FrenchTime.ZONE).plusMonths(2).withDayOfMonth(15);
        return List.of(
                "/structures.json",
                "/structures.json?type=ESAT&type=EA",
                "/structures.json?secteur=nature&territoire=reg-32",
                "/structures.json?territoire=com-62498&rayon=30",
                "/structures.json?territoire=com-62498",
                "/structures.json?dispositif=reserved-iae&prestation=goods",
                "/marches.json",
                "/marches.json?dispositif=execution-clause&nature=works",
                "/marches.json?cpv=773&secteur=espaces-verts",
                "/marches.json?territoire=com-59350&rayon=50",
                "/marches.json?montant=100000-500000&montant=inconnu",
                "/marches.json?heures-min=150&publication-de=2026-12-01",
                "/marches.json?acheteur=department&statut=planned",
                "/marches.json?reserve-a=iae",
                "/marches.json?reserve-a=none&reserve-a=disability&statut=all",
                "/marches.json?reserve-a=none",
                "/marches.json?demonstration=oui",
                "/marches.json?publication-de=" + soon,
                "/marches.json?mois=" + YearMonth.from(soon),
                "/structures.json?offres=oui",
                "/structures.json?offres=non&demonstration=non",
                "/structures.json?revendiquee=non&type=EA",
                "/structures.json?intervention=territories",
                "/structures.json?intervention=radius&intervention=france",
                "/structures.json?intervention=unknown",
                "/marches.json?statut=all&mois=" + YearMonth.from(soon) + "&mois="
                        + YearMonth.from(soon.minusMonths(6)));
    }

    @ParameterizedTest
    @MethodSource("filtered")
    void filtersFindAsManyAsInTheIndex(String address) throws Exception {
        JsonNode index =
                JSON.readTree(PortalFixture.get(address, "application/json").body());

        assertThat(index.get("total").asLong()).isPositive();
        assertThat(json(address).get("total")).isEqualTo(index.get("total"));
    }

    @Test
    void itemsAreThoseOfTheIndex() throws Exception {
        JsonNode item = json("/structures.json?q=77554408300477").get("items").get(0);

        assertThat(item)
                .isEqualTo(JSON.readTree(PortalFixture.get("/structures.json?q=77554408300477", "application/json")
                                .body())
                        .get("items")
                        .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/marches.json?q=entretien", "/structures.json?type=ESAT"})
    void aWalkHasNoGapAndNoDuplicateAndEndsWhereItBegan(String address) throws Exception {
        List<String> urls = new ArrayList<>();
        JsonNode part = json(address);
        long total = part.get("total").asLong();
        part.get("items").forEach(item -> urls.add(item.get("url").asText()));
        String cursor = part.get("next").asText();
        while (!part.get("next").isNull()) {
            cursor = part.get("next").asText();
            part = json(address + "&curseur=" + cursor);
            part.get("items").forEach(item -> urls.add(item.get("url").asText()));
        }

        assertThat(urls).doesNotHaveDuplicates().hasSize((int) total).hasSizeGreaterThan(50);
        // The index is back meanwhile: the walk goes on in PostgreSQL.
        if (total > 100) {
            assertThat(PortalFixture.get(address + "&curseur=" + cursor, "application/json")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWalkThroughTheIndexCannotGoOn() throws Exception {
        String next = JSON.readTree(PortalFixture.get("/structures.json", "application/json")
                        .body())
                .get("next")
                .asText();

        HttpResponse<String> answer = get("/structures.json?curseur=" + next);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void csvIsWhole() throws Exception {
        assertThat(get("/structures.csv?type=ESAT").body().lines().count())
                .isEqualTo(json("/structures.json?type=ESAT").get("total").asLong() + 1);
        assertThat(get("/marches.csv").body().lines().count())
                .isEqualTo(json("/marches.json").get("total").asLong() + 1);
    }

    @Test
    void someFacetsAreCountedAndTheOtherFiltersAreCarriedAlong() throws Exception {
        String page = get("/structures?type=ESAT&prestation=service").body();

        assertThat(page).contains("name=\"type\"").contains("type=\"hidden\" name=\"prestation\" value=\"service\"");
        assertThat(page).doesNotContain("prestation-service");
    }

    @Test
    void thePortalIsReadyAllTheSame() throws Exception {
        assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void otherPagesDoNotNotice() throws Exception {
        for (String path : List.of("/", "/marches/DEMO-0001", "/structures/77554408300477", "/statistiques")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static JsonNode json(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + address))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
