package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Accounts;
import fr.jalon.portal.account.Browsing;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A buyer's plan through its pages, as a browser without scripts sees it. */
final class PlanPagesIT {
    private static final String SIREN = "216204982";

    @Test
    void aSpreadsheetIsSentLookedAtAppliedReviewedAndUndone() throws InterruptedException {
        Account account = Accounts.confirmed("Camille Achats");
        Organisation lens = declare(account, SIREN, "Ville de Lens");
        Browsing browsing = Accounts.signedIn(account);
        String organisation = "?organisation=" + lens.id();

        assertThat(browsing.get("/espace").body()).contains("/espace/marches");
        assertThat(checked(browsing.get("/espace/marches"))).contains("Ville de Lens", "Aucun marché pour l’instant");
        assertThat(checked(browsing.get("/espace/marches/importer" + organisation)))
                .contains("modele.xlsx");
        assertThat(browsing.get("/espace/marches/modele.xlsx").statusCode()).isEqualTo(200);

        HttpResponse<String> nothing = send(browsing, organisation, "vide.csv", "");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(nothing.body())).isEmpty();

        String run = upload(browsing, organisation, """
            Code;Intitulé;Publication prévue;SIREN de l’acheteur
            P1;Peinture des écoles;avril 2027;
            P2;Voirie;jamais;
            P3;Voirie;avril 2027;216200410
            """);
        String preview = await(browsing, run, "lu, pas encore importé");
        assertThat(preview).contains("Peinture des écoles", "jamais", "un autre acheteur");
        assertThat(markets().findOfBuyers(List.of(SIREN))).isEmpty();

        assertThat(act(browsing, run, "appliquer").statusCode()).isEqualTo(303);
        await(browsing, run, "Défaire cet import");
        PlannedMarket painted = only(SIREN);
        assertThat(painted.status()).as("a first publication is reviewed").isEqualTo(MarketStatus.SUBMITTED);
        assertThat(PortalFixture.get("/marches/" + painted.reference()).statusCode())
                .isEqualTo(404);
        assertThat(checked(browsing.get("/espace/marches" + organisation))).contains("En attente de publication");

        assertThat(act(browsing, run, "defaire").statusCode()).isEqualTo(303);
        assertThat(checked(browsing.get(run))).contains("import défait");
        assertThat(markets().findOfBuyers(List.of(SIREN))).isEmpty();
    }

    @Test
    void aMarketIsGivenUpWithItsReason() throws InterruptedException {
        Account account = Accounts.confirmed("Dominique Achats");
        Organisation arras = declare(account, "216200410", "Ville d’Arras");
        Browsing browsing = Accounts.signedIn(account);
        String organisation = "?organisation=" + arras.id();
        String run = upload(browsing, organisation, """
            Code;Intitulé;Publication prévue
            V1;Voirie;avril 2027
            """);
        await(browsing, run, "lu, pas encore importé");
        act(browsing, run, "appliquer");
        await(browsing, run, "Défaire cet import");
        PlannedMarket waiting = only("216200410");
        markets().save(waiting.standing(MarketStatus.PLANNED).following(waiting, Occasion.now(null)));

        String page = "/espace/marches/" + waiting.reference() + "/abandonner" + organisation;
        String asked = checked(browsing.get(page));
        String version = asked.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        HttpResponse<String> silent = browsing.post(page, "version", version, "motif", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(silent.body())).isEmpty();
        assertThat(browsing.post(page, "version", "0", "motif", "Trop tard").body())
                .as("what changed meanwhile is not overwritten")
                .contains("a changé depuis", "Trop tard");
        assertThat(browsing.post(page, "version", version, "motif", "Besoin couvert")
                        .statusCode())
                .isEqualTo(303);
        assertThat(PortalFixture.get("/marches/" + waiting.reference()).body())
                .contains("Marché abandonné", "Besoin couvert");

        Browsing other = Accounts.signedIn("Claude Ailleurs");
        assertThat(other.get(page).statusCode()).isEqualTo(403);
        assertThat(other.get("/espace/marches/programmation.xlsx").statusCode()).isEqualTo(404);
        assertThat(other.get("/administration/moderation").statusCode()).isEqualTo(403);
        assertThat(checked(other.get("/espace/marches"))).contains("aucun acheteur");
        assertThat(new Browsing().get(page).statusCode()).isEqualTo(303);
    }

    private static Organisation declare(Account account, String siren, String name) {
        OrganisationRegister register = PortalFixture.context().getBean(OrganisationRegister.class);
        Organisation declared = register.declare(
                        account.id(), OrganisationKind.BUYER, new RegisterNumber(siren, null), name)
                .orElseThrow();
        Rights moderator = new Rights(account.id(), OperatorRole.MODERATOR, List.of());
        return register.decide(moderator, declared.id(), Decision.APPROVE, "").orElseThrow();
    }

    private static PlannedMarketRepository markets() {
        return PortalFixture.context().getBean(PlannedMarketRepository.class);
    }

    private static PlannedMarket only(String siren) {
        List<PlannedMarket> plan = markets().findOfBuyers(List.of(siren));
        assertThat(plan).hasSize(1);
        return plan.getFirst();
    }

    private static String checked(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return page.body();
    }

    private static HttpResponse<String> act(Browsing browsing, String run, String action) {
        int question = run.indexOf('?');
        return browsing.post(run.substring(0, question) + "/" + action + run.substring(question));
    }

    private static String upload(Browsing browsing, String organisation, String csv) {
        HttpResponse<String> sent = send(browsing, organisation, "programmation.csv", csv);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> send(Browsing browsing, String organisation, String name, String csv) {
        browsing.get("/espace/marches/importer" + organisation);
        String path = "/espace/marches/importer" + organisation;
        return browsing.postFile(path, "fichier", name, csv);
    }

    private static String await(Browsing browsing, String path, String text) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            String page = browsing.get(path).body();
            if (page.contains(text)) {
                assertThat(HtmlChecker.errors(page)).isEmpty();
                return page;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(text + " never came: " + browsing.get(path).body());
    }
}
