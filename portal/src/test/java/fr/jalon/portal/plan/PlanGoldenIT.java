package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.organisation.Numbers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A buyer's own pages as they were agreed on; what differs from one run to the next has a name in its place. */
final class PlanGoldenIT {
    private static PlanFixture plan;
    private static String organisation;
    private static String run;

    /** One market that is public, one that waits in a spreadsheet, one award that may be of the first. */
    @BeforeAll
    static void aPlan() throws InterruptedException {
        plan = PlanFixture.of(Numbers.siren(), "Ville <modèle>");
        organisation = "?organisation=" + plan.organisation().id();
        send("Code;Intitulé;Publication prévue;Codes CPV;Montant\n"
                + "N1;Nettoyage des gymnases;mars 2031;90911200;90000\n");
        int question = run.indexOf('?');
        plan.browsing().post(run.substring(0, question) + "/appliquer" + run.substring(question));
        plan.await(run, "Défaire cet import");
        PlannedMarketRepository markets = PortalFixture.context().getBean(PlannedMarketRepository.class);
        PlannedMarket market =
                markets.findOfBuyer(plan.organisation().siren(), "N1").orElseThrow();
        markets.save(market.standing(MarketStatus.PLANNED).following(market, Occasion.now(null)));
        send("Code;Intitulé;Publication prévue;Codes CPV;Montant\n"
                + "N1;Nettoyage des gymnases;juin 2031;90911200;90000\n"
                + "N2;Vitrerie;T3 2031;45441000;\n"
                + "N3;Sans date;;;\n");
        plan.send(ActController.PATH + organisation, "decp.json", """
            {"marches": {"marche": [
             {"id": "N1", "acheteur": {"id": "%1$s00017"}, "objet": "Nettoyage des <gymnases>", "codeCPV": "90911200",
              "dateNotification": "2025-05-02", "montant": 88000, "titulaires": [{"titulaire": {"id": "55204599900869"}}]}]}}
            """.formatted(
                        plan.organisation().siren()));
    }

    @Test
    void thePlan() {
        assertAgreed("list", "/espace/marches" + organisation);
    }

    @Test
    void aStepOfTheForm() {
        UUID draft = PortalFixture.context()
                .getBean(PlanDraftRepository.class)
                .create(
                        plan.organisation().siren(),
                        null,
                        0,
                        Map.of("lots", "1", "intitule", "Tonte <des> stades", "montant-estime", "cher"));
        assertAgreed("lots", "/espace/marches/brouillons/" + draft + "/montant-et-lots" + organisation);
        PortalFixture.context().getBean(PlanDraftRepository.class).delete(draft);
    }

    @Test
    void thePreviewOfASpreadsheet() {
        assertAgreed("preview", run);
    }

    @Test
    void theActs() {
        assertAgreed("acts", ActController.PATH + organisation + "&q=gymnases&marche-q=nettoyage");
    }

    private static void send(String text) throws InterruptedException {
        HttpResponse<String> sent = plan.send("/espace/marches/importer" + organisation, "plan.csv", text);
        run = sent.headers().firstValue("Location").orElseThrow();
        plan.await(run, "lu, pas encore importé");
    }

    private static void assertAgreed(String name, String path) {
        HttpResponse<String> page = plan.browsing().get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        GoldenHtml.assertMainMatches("plan/" + name, named(page.body()));
    }

    private static String named(String html) {
        String siren = plan.organisation().siren();
        String printed = siren.replaceAll("(\\d{3})(?=\\d)", "$1\u00a0");
        return html.replace(siren, "SIREN")
                .replace(printed, "SIREN")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                .replaceAll("(name=\"jeton\" value=\"|jeton=)[^\"&]+", "$1JETON")
                .replaceAll("(name=\"version\" value=\")\\d+", "$1VERSION")
                .replaceAll("\\d{1,2}(er)? \\p{L}+ 20\\d\\d à \\d{1,2}.{1,3}\\d\\d", "MOMENT")
                .replaceAll("(?U)\\d{1,2}(er)?[\\s\\h]\\p{L}+[\\s\\h]20\\d\\d(?![\\d])", "JOUR");
    }
}
