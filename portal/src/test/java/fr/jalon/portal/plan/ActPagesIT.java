package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Accounts;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.organisation.Numbers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
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
