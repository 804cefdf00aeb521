package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.act.ActImport;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Accounts;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.organisation.Numbers;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A buyer says which award its market became, through the pages. */
final class ActPagesIT {
    @Test
    void anAwardIsSentProposedConfirmedShownAndTakenBack() throws InterruptedException {
        String siren = Numbers.siren();
        PlanFixture plan = PlanFixture.of(siren, "Ville qui attribue");
        Browsing browsing = plan.browsing();
        String organisation = "?organisation=" + plan.organisation().id();
        PlannedMarket market = plan.published("Nettoyage des gymnases", "N1");
        String page = ActController.PATH + organisation;
        assertThat(checked(browsing.get(page))).contains("Aucun avis ni aucune attribution");

        HttpResponse<String> unread = plan.send(page, "x.json", "ceci n'est pas du JSON");
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(unread.body())).isEmpty();
        assertThat(unread.body()).contains("JSON lisible (ligne 1)");

        String file = """
            {"marches": {"marche": [
             {"id": "N1", "acheteur": {"id": "%1$s00017"}, "objet": "Nettoyage des <gymnases>", "codeCPV": "90911200",
              "considerationsSociales": {"considerationSociale": ["Clause sociale"]},
              "dateNotification": "%2$s", "montant": 120000, "titulaires": [{"titulaire": {"id": "55204599900869"}}]},
             {"id": "Z9", "acheteur": {"id": "%1$s00017"}, "objet": "Sans montant", "codeCPV": "90911200",
              "dateNotification": "%2$s"}]}}
            """.formatted(siren, LocalDate.now());
        String sent = checked(plan.send(page, "decp.json", file));
        assertThat(sent)
                .contains("1\u00a0créée, 1\u00a0refusée".replace('\u00a0', ' '))
                .contains("ligne 5", "montant")
                .contains("Nettoyage des &lt;gymnases&gt;", "même numéro, N1");
        assertThat(stored(market).status()).isEqualTo(MarketStatus.PLANNED);

        String act = "decp:" + siren + "00017:N1";
        String decide = ActController.PATH + "/decider" + organisation;
        String[] yes = {"acte", act, "marche", market.reference(), "decision", "confirmer", "attribue", "oui"};
        assertThat(PortalFixture.get("/marches/" + market.reference()).body()).doesNotContain("Avis et attribution");
        browsing.get(page);
        assertThat(browsing.post(decide, yes).headers().firstValue("Location").orElseThrow())
                .endsWith("fait=confirme");
        browsing.get(page);
        assertThat(browsing.post(decide, yes).headers().firstValue("Location").orElseThrow())
                .endsWith("fait=deja");
        assertThat(stored(market).status()).isEqualTo(MarketStatus.AWARDED);
        String shown = checked(PortalFixture.get("/marches/" + market.reference()));
        assertThat(shown)
                .contains("Avis et attribution", "Nettoyage des &lt;gymnases&gt;", "Clause sociale")
                .contains("552\u00a0045\u00a0999\u00a000869", "Motif");
        assertThat(PortalFixture.get("/marches/" + market.reference() + ".json", "application/json")
                        .body())
                .contains("\"acts\":[{\"id\":\"" + act + "\"");

        Browsing stranger = Accounts.signedIn("Claude Curieux");
        stranger.get("/espace");
        assertThat(stranger.post(decide, yes).statusCode()).isEqualTo(403);
        PlanFixture other = PlanFixture.of(Numbers.siren(), "Ville voisine");
        other.browsing().get("/espace/marches");
        assertThat(other.browsing()
                        .post(
                                ActController.PATH + "/decider?organisation="
                                        + other.organisation().id(),
                                yes)
                        .statusCode())
                .as("an act of somebody else")
                .isEqualTo(404);

        browsing.get(page);
        browsing.post(decide, "acte", act, "marche", market.reference(), "decision", "annuler");
        assertThat(stored(market).status()).isEqualTo(MarketStatus.PLANNED);
        assertThat(checked(browsing.get(page))).contains("C’est bien lui");
        browsing.post(decide, "acte", act, "marche", market.reference(), "decision", "ecarter");
        assertThat(checked(browsing.get(page))).contains("Écartés").doesNotContain("C’est bien lui");
    }

    @Test
    void whatIsNotProposedIsFoundByItsWordsAndLinkedByHand() throws InterruptedException {
        String siren = Numbers.siren();
        PlanFixture plan = PlanFixture.of(siren, "Ville qui rapproche");
        Browsing browsing = plan.browsing();
        String organisation = "?organisation=" + plan.organisation().id();
        PlannedMarket market = plan.published("Nettoyage des gymnases", "N1");
        PlannedMarket other = plan.published("Entretien des vitres", "N2");
        String page = ActController.PATH + organisation;
        plan.send(
                page,
                "decp.json",
                award(
                        siren,
                        "2019-77",
                        "Réfection d'une toiture",
                        LocalDate.now().minusYears(7)));
        String act = "decp:" + siren + "00017:2019-77";
        assertThat(checked(browsing.get(page))).doesNotContain("toiture");
        assertThat(checked(browsing.get(page + "&q=escalier"))).contains("n’a ce numéro");
        assertThat(checked(browsing.get(page + "&q=2019-77&marche-q=piscine"))).contains("Aucun marché publié");
        assertThat(checked(browsing.get(page + "&q=TOITURE+refection&marche-q=n1")))
                .contains("value=\"" + act + "\"", market.reference())
                .doesNotContain("value=\"" + other.reference());

        String decide = ActController.PATH + "/decider" + organisation;
        assertThat(browsing.post(decide, "decision", "lier", "q", "toiture", "acte", act)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("&q=toiture&marche-q=&fait=choix");
        for (PlannedMarket one : List.of(market, other)) {
            browsing.get(page);
            browsing.post(decide, "acte", act, "marche", one.reference(), "decision", "lier");
            assertThat(PortalFixture.get("/marches/" + one.reference()).body()).contains("Réfection d’une toiture");
            assertThat(stored(one).status()).isEqualTo(MarketStatus.PLANNED);
        }
        assertThat(checked(browsing.get(page))).contains("Défaire", "toiture");
        assertThat(checked(browsing.get(
                        "/espace/organisations/" + plan.organisation().id() + "/journal")))
                .contains("Acte rapproché d’un marché", other.reference());
        browsing.get(page);
        browsing.post(decide, "acte", act, "marche", market.reference(), "decision", "annuler");
        assertThat(PortalFixture.get("/marches/" + market.reference()).body()).doesNotContain("toiture");
        assertThat(PortalFixture.get("/marches/" + other.reference()).body()).contains("toiture");
        browsing.get(page);
        browsing.post(decide, "acte", act, "marche", market.reference(), "decision", "ecarter");
        browsing.get(page);
        browsing.post(decide, "acte", act, "marche", market.reference(), "decision", "lier", "attribue", "oui");
        assertThat(stored(market).status()).as("a yes after a no").isEqualTo(MarketStatus.AWARDED);

        Person operator = People.person("Operatrice des actes", OperatorRole.MODERATOR);
        assertThat(operator.browsing()
                        .get(ActReviewController.PATH + "?acheteur=" + siren)
                        .statusCode())
                .as("whoever has an account says it")
                .isEqualTo(409);
    }

    @Test
    void anOperatorLinksForABuyerWithoutAccount() {
        PlannedMarket known = PortalFixture.context()
                .getBean(PlannedMarketRepository.class)
                .findAll(List.of("DEMO-0001"))
                .getFirst();
        String siren = known.buyer().siren();
        PortalFixture.context()
                .getBean(ActImport.class)
                .run(
                        new ByteArrayInputStream(award(siren, "OP-1", "Voirie sans rapport", LocalDate.now())
                                .getBytes(StandardCharsets.UTF_8)),
                        ImportOptions.of("essai", LocalDate.now()),
                        siren);
        Person operator = People.person("Opérateur des actes", OperatorRole.MODERATOR);
        Browsing browsing = operator.browsing();
        String page = ActReviewController.PATH + "?acheteur=" + siren;
        assertThat(checked(browsing.get("/administration"))).contains(ActReviewController.PATH);
        assertThat(checked(browsing.get(ActReviewController.PATH))).contains(page);
        assertThat(checked(browsing.get(page + "&q=voirie&marche-q=DEMO-0001")))
                .contains("Voirie sans rapport")
                .doesNotContain("type=\"file\"");
        String decide = ActReviewController.PATH + "/decider?acheteur=" + siren;
        String[] pair = {"acte", "decp:" + siren + "00017:OP-1", "marche", "DEMO-0001"};
        Browsing stranger = Accounts.signedIn("Curieux des actes");
        stranger.get("/espace");
        assertThat(stranger.post(decide, with(pair, "lier")).statusCode()).isEqualTo(403);
        browsing.post(decide, with(pair, "lier"));
        assertThat(PortalFixture.get("/marches/DEMO-0001").body()).contains("Voirie sans rapport");
        assertThat(checked(browsing.get("/administration/journal")))
                .contains("Acte rapproché d’un marché", "Opérateur des actes");
        browsing.get(page);
        browsing.post(decide, with(pair, "annuler"));
        assertThat(PortalFixture.get("/marches/DEMO-0001").body()).doesNotContain("Voirie sans rapport");
    }

    private static String[] with(String[] pair, String decision) {
        return Stream.concat(Stream.of(pair), Stream.of("decision", decision)).toArray(String[]::new);
    }

    private static String award(String siren, String number, String title, LocalDate day) {
        return """
            {"marches": {"marche": [
             {"id": "%2$s", "acheteur": {"id": "%1$s00017"}, "objet": "%3$s", "codeCPV": "45261900",
              "dateNotification": "%4$s", "montant": 1000, "titulaires": [{"titulaire": {"id": "55204599900869"}}]}]}}
            """.formatted(siren, number, title, day);
    }

    private static PlannedMarket stored(PlannedMarket market) {
        return PortalFixture.context()
                .getBean(PlannedMarketRepository.class)
                .findAll(List.of(market.reference()))
                .getFirst();
    }

    private static String checked(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(response.body())).isEmpty();
        return response.body();
    }
}
