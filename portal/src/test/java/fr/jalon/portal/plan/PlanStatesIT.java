package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.MarketColumn;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.organisation.Numbers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a market that fell silent or was taken from the public, once its buyer sends it again. */
final class PlanStatesIT {
    @Test
    void aSilentMarketGivenANewDateByFormOrSpreadsheetIsPlannedAgain() throws InterruptedException {
        PlanFixture plan = PlanFixture.of(Numbers.siren(), "Ville silencieuse");
        PlannedMarket byForm = standing(plan.published("Peinture des écoles", "S1"), MarketStatus.NO_NEWS);
        PlannedMarket bySheet = standing(plan.published("Toiture des écoles", "S2"), MarketStatus.NO_NEWS);

        Map<String, String> values = new HashMap<>(bean(PlanForm.class).values(byForm));
        values.put(PlanForm.name(MarketColumn.PUBLICATION), "mars 2031");
        assertThat(publish(plan, byForm, values)).endsWith("fait=publie");
        assertThat(stored(byForm).status()).isEqualTo(MarketStatus.PLANNED);
        assertThat(stored(byForm).schedule().publication().iso()).isEqualTo("2031-03");

        sheet(plan, "Toiture des écoles", "S2", "avril 2031", "");
        assertThat(stored(bySheet).status()).isEqualTo(MarketStatus.PLANNED);
        assertThat(stored(bySheet).schedule().publication().iso()).isEqualTo("2031-04");
    }

    @Test
    void aWithheldMarketSaysWhyInEachFormAndWaitsForTheOperator() throws InterruptedException {
        PlanFixture plan = PlanFixture.of(Numbers.siren(), "Ville retirée");
        plan.published("Autre marché", "W0");
        PlannedMarket market = plan.published("Propos à revoir", "W1");
        bean(ReportRepository.class).withhold(market.reference(), "Propos injurieux");
        PlannedMarket draft = standing(market, MarketStatus.DRAFT);
        String page = "/marches/" + market.reference();
        for (String path : List.of(
                page,
                page + ".json",
                page + "/ocds.json",
                page + "/documents/" + UUID.randomUUID(),
                page + "/lots/1/structures",
                page + "/lots/1/partenaires?avec=inconnue",
                "/api/v1/markets/" + market.reference(),
                "/api/v1/markets/" + market.reference() + "/lots/1/structures",
                "/api/v1/releases/" + market.reference())) {
            HttpResponse<String> gone = PortalFixture.get(
                    path, path.startsWith(page + "/lots") || path.equals(page) ? "text/html" : "application/json");
            assertThat(gone.statusCode()).as(path).isEqualTo(410);
            assertThat(gone.body()).as(path).contains("Propos injurieux");
        }

        assertThat(publish(plan, draft, bean(PlanForm.class).values(draft))).endsWith("fait=soumis");
        assertThat(stored(market).status()).isEqualTo(MarketStatus.SUBMITTED);
        standing(stored(market), MarketStatus.DRAFT);

        sheet(plan, "Propos à revoir", "W1", "juin 2031", "ce marché reste un brouillon", false);
        assertThat(stored(market).status()).isEqualTo(MarketStatus.DRAFT);
        sheet(plan, "Propos revus", "W1", "mai 2031", "attendra sa relecture");
        assertThat(stored(market).status()).isEqualTo(MarketStatus.SUBMITTED);
        assertThat(stored(market).title()).isEqualTo("Propos revus");
    }

    /** Publishes a draft over the market by the form; where that leads. */
    private static String publish(PlanFixture plan, PlannedMarket market, Map<String, String> values) {
        UUID draft = bean(PlanDraftRepository.class)
                .create(
                        plan.organisation().siren(),
                        market.reference(),
                        market.revision().version(),
                        values);
        String organisation = "?organisation=" + plan.organisation().id();
        plan.browsing().get("/espace/marches/brouillons/" + draft + "/apercu" + organisation);
        plan.browsing().get("/espace/compte");
        HttpResponse<String> sent =
                plan.browsing().post("/espace/marches/brouillons/" + draft + "/publier" + organisation);
        return sent.headers().firstValue("Location").orElseThrow(() -> new AssertionError(sent.body()));
    }

    private static void sheet(PlanFixture plan, String title, String code, String date, String told)
            throws InterruptedException {
        sheet(plan, title, code, date, told, true);
    }

    private static void sheet(PlanFixture plan, String title, String code, String date, String told, boolean withStatus)
            throws InterruptedException {
        String page =
                "/espace/marches/importer?organisation=" + plan.organisation().id();
        HttpResponse<String> sent = plan.send(
                page,
                "plan.csv",
                "Code;Intitulé;Publication prévue;Codes CPV%s\n%s;%s;%s;90911200%s\n"
                        .formatted(withStatus ? ";Statut" : "", code, title, date, withStatus ? ";Programmé" : ""));
        String run = sent.headers().firstValue("Location").orElseThrow();
        String preview = plan.await(run, "lu, pas encore importé");
        assertThat(HtmlChecker.errors(preview)).isEmpty();
        assertThat(preview).contains(told);
        int question = run.indexOf('?');
        plan.browsing().post(run.substring(0, question) + "/appliquer" + run.substring(question));
        plan.await(run, "Défaire cet import");
    }

    private static PlannedMarket standing(PlannedMarket market, MarketStatus status) {
        bean(PlannedMarketRepository.class).save(market.standing(status).following(market, Occasion.now(null)));
        return stored(market);
    }

    private static PlannedMarket stored(PlannedMarket market) {
        return bean(PlannedMarketRepository.class)
                .findAll(List.of(market.reference()))
                .getFirst();
    }

    private static <T> T bean(Class<T> type) {
        return PortalFixture.context().getBean(type);
    }
}
