package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.key.KeyScope;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.key.Keys;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A buyer's plan written by its programs: the same rules as the form, what is told of a refusal, nothing twice. */
class PlanApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aFirstPublicationWaitsAndLaterOnesAreImmediate() {
        Keys.Buyer buyer = Keys.buyer();
        HttpResponse<String> first = buyer.send("POST", "/markets", market("A1", "\"status\": \"planned\","));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(json(first).path("status").asText()).isEqualTo("submitted");
        assertThat(json(first).path("url").isNull()).isTrue();
        String reference = json(first).path("reference").asText();
        assertThat(first.headers().firstValue("Location")).contains("/api/v1/plan/markets/" + reference);
        assertThat(PortalFixture.get("/marches/" + reference).statusCode()).isEqualTo(404);

        buyer.market("A2");
        HttpResponse<String> later = buyer.send("POST", "/markets", market("A3", "\"status\": \"planned\","));
        assertThat(json(later).path("status").asText()).isEqualTo("planned");
        assertThat(PortalFixture.get("/marches/" + json(later).path("reference").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(later.headers().firstValue("Cache-Control")).contains("no-store");
        String journal = buyer.owner()
                .browsing()
                .get("/espace/organisations/" + buyer.organisation().id() + "/journal")
                .body();
        assertThat(journal)
                .contains(
                        "Une clé d’API", "A publié un marché", buyer.key().key().hint());
    }

    @Test
    void whatIsReadAndSentBackChangesNothing() {
        Keys.Buyer buyer = Keys.buyer();
        buyer.market("B0");
        HttpResponse<String> made = buyer.send("POST", "/markets", """
            {"code": "B1", "status": "planned", "title": "Groupe scolaire", "nature": "works", "places": ["dep-62"],
             "publication": "2027-Q2", "offers": "2027-06-15", "durationMonths": 18, "renewals": 1, "procedure": "open",
             "contact": "Achats", "insertionCompetence": true,
             "lots": [
               {"title": "Menuiseries", "cpv": ["45421000"], "amount": {"min": 300000, "max": 400000},
                "considerations": [{"code": "execution-clause", "hours": 800, "effortRate": 7.5, "publics": "DELD"},
                                   {"code": "social-criterion", "weight": 10, "subject": "Insertion"}]},
               {"title": "Peinture", "cpv": ["45442100"], "amount": "not-disclosed", "places": ["dep-59"],
                "considerations": [{"code": "reserved-both", "minimumShare": 60}]},
               {"title": "Ménage", "cpv": ["90910000"], "amount": {"max": 90000},
                "considerations": [{"code": "insertion-service", "pathwayMonths": 12, "activity": "Propreté"}]}]}
            """);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = "/markets/" + json(made).path("reference").asText();
        HttpResponse<String> read = buyer.send("GET", path, "");
        assertThat(json(read)).isEqualTo(json(made));
        HttpResponse<String> same = buyer.send("PUT", path, read.body(), "If-Match", etag(read));
        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        assertThat(without(json(same), "version", "updated")).isEqualTo(without(json(read), "version", "updated"));
        PlannedMarket stored =
                markets().findOfBuyer(buyer.organisation().siren(), "B1").orElseThrow();
        assertThat(stored.memory()).isEmpty();
        assertThat(stored.lots()).hasSize(3);
        assertThat(stored.hoursPlanned()).isEqualTo(800);
    }

    @Test
    void anotherStateIsNotOverwrittenAndIsShown() {
        Keys.Buyer buyer = Keys.buyer();
        PlannedMarket market = buyer.market("C1");
        String path = "/markets/" + market.reference();
        String old = etag(buyer.send("GET", path, ""));
        String later = market("C1", "\"reason\": \"Études plus longues\",").replace("2027-05", "2027-09");
        HttpResponse<String> moved = buyer.send("PUT", path, later, "If-Match", old);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);

        HttpResponse<String> late = buyer.send("PUT", path, market("C1", ""), "If-Match", old);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).path("present").path("publication").asText()).isEqualTo("2027-09");
        long version = json(late).path("present").path("version").asLong();
        HttpResponse<String> inBody = buyer.send("PUT", path, market("C1", "\"version\": " + (version - 1) + ","));
        assertThat(inBody.statusCode()).isEqualTo(409);
        assertThat(buyer.send("PUT", path, market("C1", "")).statusCode()).isEqualTo(428);
        assertThat(PortalFixture.get("/marches/" + market.reference()).body()).contains("Études plus longues");

        HttpResponse<String> draft =
                buyer.send("PUT", path, market("C1", "\"status\": \"draft\",\"version\": " + version + ","));
        assertThat(draft.statusCode()).isEqualTo(422);
        assertThat(json(draft).path("field").asText()).isEqualTo("/status");
        assertThat(buyer.send("DELETE", path, "", "If-Match", "*").statusCode()).isEqualTo(409);

        HttpResponse<String> given = buyer.send(
                "POST", path + "/withdraw", "{\"reason\": \"Besoin couvert\", \"version\": " + version + "}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(json(given).path("status").asText()).isEqualTo("withdrawn");
        assertThat(PortalFixture.get("/marches/" + market.reference()).body()).contains("Besoin couvert");
        assertThat(buyer.send("POST", path + "/withdraw", "{\"reason\": \"Encore\"}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void everyFaultIsSaidAtItsPlace() {
        Keys.Buyer buyer = Keys.buyer();
        HttpResponse<String> refused = buyer.send("POST", "/markets", """
            {"code": "D1", "title": 12, "nature": "travaux", "cpv": ["99"], "places": ["dep-59", "Atlantide"],
             "publication": "bientôt", "durationMonths": 1.5, "couleur": "bleu", "consultationUrl": "ici",
             "lots": [{"title": "Un", "considerations": [{"code": "reserved-ess", "hours": 3}]},
                      {"title": "Deux", "amount": {"min": 5, "max": 2}, "considerations": ["inconnue"]}]}
            """);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        List<String> pointers = json(refused)
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asText())
                .toList();
        assertThat(pointers)
                .contains(
                        "/title",
                        "/nature",
                        "/publication",
                        "/durationMonths",
                        "/couleur",
                        "/consultationUrl",
                        "/lots/0/considerations/0/hours",
                        "/lots/1/amount",
                        "/lots/1/considerations/0")
                .doesNotHaveDuplicates();
        assertThat(markets().findOfBuyers(List.of(buyer.organisation().siren())))
                .isEmpty();

        HttpResponse<String> illegal = buyer.send(
                "POST",
                "/markets",
                market("D2", "")
                        .replace(
                                "{\"code\": \"execution-clause\", \"hours\": 300}",
                                "\"reserved-ess\", \"reserved-iae\""));
        assertThat(illegal.statusCode()).as("the rules of the form").isEqualTo(422);
        assertThat(buyer.send("POST", "/markets", "{\"code\": ").body()).contains("ligne 1");
        assertThat(buyer.send("POST", "/markets", "[]").statusCode()).isEqualTo(422);
        assertThat(buyer.send("POST", "/markets", market("D3", "").replace("Entretien", "x".repeat(300_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(buyer.send("POST", "/markets", "a=1", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aRequestSentAgainIsAnsweredAgainAndDoneOnce() {
        Keys.Buyer buyer = Keys.buyer();
        String body = market("E1", "");
        HttpResponse<String> first = buyer.send("POST", "/markets", body, "Idempotency-Key", "e1");
        HttpResponse<String> again = buyer.send("POST", "/markets", body, "Idempotency-Key", "e1");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(etag(again)).isEqualTo(etag(first));
        assertThat(buyer.send("POST", "/markets", market("E2", ""), "Idempotency-Key", "e1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(buyer.send("POST", "/markets", body).statusCode())
                .as("without it, it is another request")
                .isEqualTo(409);
        assertThat(Keys.buyer()
                        .send("POST", "/markets", market("E9", ""), "Idempotency-Key", "e1")
                        .statusCode())
                .as("another key has names of its own")
                .isEqualTo(201);

        String parallel = market("E3", "");
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> buyer.send("POST", "/markets", parallel, "Idempotency-Key", "e3")))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(201);
        assertThat(markets().findOfBuyers(List.of(buyer.organisation().siren())))
                .hasSize(2);
        String journal = buyer.owner()
                .browsing()
                .get("/espace/organisations/" + buyer.organisation().id() + "/journal")
                .body();
        assertThat(journal.split("A préparé un marché", -1)).hasSize(3);
    }

    @Test
    void aConflictShowsNoMoreThanTheKeyMayRead() {
        Keys.Buyer buyer = Keys.buyer();
        HttpResponse<String> made = buyer.send("POST", "/markets", market("G1", ""));
        String path = "/api/v1/plan/markets/" + json(made).path("reference").asText();
        String blind = "Bearer " + buyer.secret(KeyScope.WRITE.code());
        for (HttpResponse<String> answer : List.of(
                Keys.send("POST", "/api/v1/plan/markets", market("G1", ""), "Authorization", blind),
                Keys.send("PUT", path, market("G1", "\"version\": 1,"), "Authorization", blind),
                Keys.send("PUT", path, market("G1", ""), "Authorization", blind, "If-Match", "\"1\""),
                Keys.send("PUT", path, market("G1", ""), "Authorization", blind),
                Keys.send("DELETE", path, "", "Authorization", blind, "If-Match", "\"1\""))) {
            assertThat(answer.statusCode()).isIn(409, 412, 428);
            JsonNode present = json(answer).path("present");
            assertThat(present.path("version").asLong()).isPositive();
            assertThat(present.properties().stream()
                            .map(Map.Entry::getKey)
                            .toList()
                            .toString())
                    .isEqualTo("[reference, version]");
            assertThat(answer.body()).doesNotContain("execution-clause", "accotements");
        }
        assertThat(json(buyer.send("POST", "/markets", market("G1", "")))
                        .at("/present/title")
                        .asText())
                .as("who may read is told")
                .isNotEmpty();
    }

    @Test
    void manyMarketsAreGivenUpWithTheirReasons() {
        Keys.Buyer buyer = Keys.buyer();
        PlannedMarket first = buyer.market("H1");
        buyer.market("H2");
        String up = "{\"code\": \"H1\", \"status\": \"withdrawn\", \"reason\": \"Besoin couvert\"}";
        String silent = "{\"code\": \"H2\", \"status\": \"withdrawn\"}";
        String unknown = "{\"code\": \"H9\", \"status\": \"withdrawn\", \"reason\": \"Rien\"}";
        HttpResponse<String> refused = buyer.send("POST", "/bulk", "[" + up + "," + silent + "," + unknown + "]");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/items/1/errors/0/pointer").asText()).isEqualTo("/reason");
        assertThat(json(refused).at("/items/2/outcome").asText()).isEqualTo("refused");
        assertThat(stored(buyer, "H1").status()).isEqualTo(MarketStatus.PLANNED);
        String preparing = Keys.send(
                        "POST",
                        "/api/v1/plan/bulk",
                        "[" + up + "]",
                        "Authorization",
                        "Bearer " + buyer.secret(KeyScope.WRITE.code()))
                .body();
        assertThat(preparing).contains("plan:publier");

        HttpResponse<String> done = buyer.send("POST", "/bulk?partiel=true", "[" + up + "," + silent + "]");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).path("withdrawn").asInt()).isEqualTo(1);
        assertThat(json(done).at("/items/0/outcome").asText()).isEqualTo("withdrawn");
        assertThat(stored(buyer, "H1").status()).isEqualTo(MarketStatus.WITHDRAWN);
        assertThat(PortalFixture.get("/marches/" + first.reference()).body()).contains("Besoin couvert");
        assertThat(json(buyer.send("POST", "/bulk", "[" + up + "]"))
                        .path("unchanged")
                        .asInt())
                .as("again")
                .isEqualTo(1);
        assertThat(buyer.owner()
                        .browsing()
                        .get("/espace/organisations/" + buyer.organisation().id() + "/journal")
                        .body())
                .contains("Besoin couvert");
    }

    @Test
    void aSilentMarketGivenANewDateIsPlannedAgain() {
        Keys.Buyer buyer = Keys.buyer();
        PlannedMarket market = silent(buyer.market("I1"));
        String path = "/markets/" + market.reference();
        assertThat(PortalFixture.get("/marches/" + market.reference()).body()).contains("ans nouvelles");
        HttpResponse<String> read = buyer.send("GET", path, "");
        assertThat(json(read).path("status").asText()).isEqualTo("no-news");
        HttpResponse<String> moved = buyer.send(
                "PUT",
                path,
                read.body().replace("\"publication\":\"2027-05\"", "\"publication\":\"2027-09\""),
                "If-Match",
                etag(read));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(stored(buyer, "I1").status()).isEqualTo(MarketStatus.PLANNED);
        assertThat(stored(buyer, "I1").schedule().publication().iso()).isEqualTo("2027-09");
    }

    private static PlannedMarket silent(PlannedMarket market) {
        markets().save(market.standing(MarketStatus.NO_NEWS).following(market, Occasion.now(null)));
        return markets().findAll(List.of(market.reference())).getFirst();
    }

    private static PlannedMarket stored(Keys.Buyer buyer, String code) {
        return markets().findOfBuyer(buyer.organisation().siren(), code).orElseThrow();
    }

    @Test
    void manyMarketsGoTogetherOrNotAtAll() {
        Keys.Buyer buyer = Keys.buyer();
        buyer.market("F0");
        String good = market("F1", "\"status\": \"planned\",");
        String changed = market("F0", "\"status\": \"planned\",").replace("2027-05", "2027-11");
        String bad = market("F2", "").replace("2027-05", "jamais");
        String all = "[" + good + "," + changed + "," + bad + "]";

        JsonNode tried = json(buyer.send("POST", "/bulk?essai=true", all));
        assertThat(tried.path("created").asInt()).isEqualTo(1);
        assertThat(tried.path("updated").asInt()).isEqualTo(1);
        assertThat(tried.path("refused").asInt()).isEqualTo(1);
        assertThat(tried.path("items")
                        .get(2)
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/publication");
        HttpResponse<String> refused = buyer.send("POST", "/bulk", all);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(markets().findOfBuyers(List.of(buyer.organisation().siren())))
                .hasSize(1);

        String lines = (good + "\n" + changed + "\n" + bad + "\n{\"code\": oui}\n").replace("\n ", " ");
        HttpResponse<String> partial = buyer.send(
                "POST",
                "/bulk?partiel=true",
                lines.replaceAll("\\n(?=[^{])", " "),
                "Content-Type",
                "application/x-ndjson");
        assertThat(partial.statusCode()).as(partial.body()).isEqualTo(200);
        assertThat(json(partial).path("applied").asBoolean()).isTrue();
        assertThat(json(partial).path("refused").asInt()).isEqualTo(2);
        PlannedMarket moved =
                markets().findOfBuyer(buyer.organisation().siren(), "F0").orElseThrow();
        assertThat(moved.schedule().publication().iso()).isEqualTo("2027-11");
        assertThat(moved.history()).as("remembered as anywhere else").hasSize(1);
        HttpResponse<String> same = buyer.send("POST", "/bulk", "[" + good + "," + changed + "]");
        assertThat(json(same).path("unchanged").asInt()).as(same.body()).isEqualTo(2);

        assertThat(buyer.send("POST", "/bulk", "[" + good + "," + good + "]").body())
                .contains("deux fois");
        assertThat(buyer.send("POST", "/bulk", "[]").statusCode()).isEqualTo(422);
        String preparing = Keys.send(
                        "POST",
                        "/api/v1/plan/bulk",
                        "[" + changed + "]",
                        "Authorization",
                        "Bearer " + buyer.secret(KeyScope.WRITE.code()))
                .body();
        assertThat(preparing).contains("plan:publier", "\"refused\":1");
    }

    @Test
    void aThousandMarketsAreTakenAtOnce() {
        Keys.Buyer buyer = Keys.buyer();
        buyer.market("G0");
        String all = IntStream.range(1, 1001)
                .mapToObj(i -> market("G" + i, "\"status\": \"planned\",").replace("\n", " "))
                .collect(Collectors.joining(",", "[", "]"));
        long begin = System.nanoTime();
        HttpResponse<String> taken = buyer.send("POST", "/bulk", all);
        System.out.println("1,000 markets by API: " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        assertThat(taken.statusCode()).as(taken.body().substring(0, 300)).isEqualTo(200);
        assertThat(json(taken).path("created").asInt()).isEqualTo(1000);
        assertThat(buyer.send("POST", "/bulk", all.replace("]\n", "]").replaceFirst("\\[", "[" + market("X", "") + ","))
                        .statusCode())
                .isEqualTo(422);
        int read = 0;
        String next = "";
        do {
            JsonNode part = json(buyer.send("GET", "/markets?curseur=" + next, ""));
            read += part.path("items").size();
            next = part.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        assertThat(read).isEqualTo(1001);
    }

    @Test
    void aDraftIsPreparedWithoutTheRightToPublishAndDeleted() {
        Keys.Buyer buyer = Keys.buyer();
        String preparing = "Bearer " + buyer.secret(KeyScope.WRITE.code());
        HttpResponse<String> made =
                Keys.send("POST", "/api/v1/plan/markets", market("H1", ""), "Authorization", preparing);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).path("status").asText()).isEqualTo("draft");
        String path = "/api/v1/plan/markets/" + json(made).path("reference").asText();
        HttpResponse<String> published = Keys.send(
                "PUT",
                path,
                market("H1", "\"status\": \"planned\","),
                "Authorization",
                preparing,
                "If-Match",
                etag(made));
        assertThat(published.statusCode()).isEqualTo(403);
        assertThat(published.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_scope");
        assertThat(Keys.send("DELETE", path, "", "Authorization", preparing, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(Keys.send("DELETE", path, "", "Authorization", preparing, "If-Match", etag(made))
                        .statusCode())
                .isEqualTo(204);
        assertThat(markets().findOfBuyer(buyer.organisation().siren(), "H1")).isEmpty();
    }

    @Test
    void marketsOfOthersAreNotThere() {
        PlannedMarket foreign = markets().findDemonstration().getFirst();
        Keys.Buyer buyer = Keys.buyer();
        String path = "/markets/" + foreign.reference();
        assertThat(buyer.send("GET", path, "").statusCode()).isEqualTo(404);
        assertThat(buyer.send("PUT", path, market("X", ""), "If-Match", "*").statusCode())
                .isEqualTo(404);
        JsonNode bulk = json(buyer.send(
                "POST",
                "/bulk?essai=true",
                "[" + market("X", "\"reference\": \"" + foreign.reference() + "\",") + "]"));
        assertThat(bulk.path("refused").asInt()).isEqualTo(1);
        assertThat(foreign.status()).isNotEqualTo(MarketStatus.DRAFT);
    }

    private static String market(String code, String more) {
        return """
            {%s "code": "%s", "title": "Entretien des berges", "nature": "services", "cpv": ["77310000"],
             "places": ["dep-62"], "amount": {"min": 40000, "max": 60000}, "publication": "2027-05",
             "considerations": [{"code": "execution-clause", "hours": 300}]}\
            """.formatted(more, code);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode without(JsonNode node, String... fields) {
        return ((ObjectNode) node.deepCopy()).remove(List.of(fields));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static PlannedMarketRepository markets() {
        return PortalFixture.context().getBean(PlannedMarketRepository.class);
    }
}
