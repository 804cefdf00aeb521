package fr.jalon.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.report.Report;
import fr.jalon.content.report.ReportKind;
import fr.jalon.content.report.ReportRegister;
import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.key.Keys;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A report from the page of a market to the answer, and what everybody sees of it on the way. */
class ReportIT {
    @Test
    void aReportIsAnsweredAndThePageItTakesAwaySaysWhy() throws InterruptedException {
        Keys.Buyer buyer = Keys.buyer();
        PlannedMarket market = buyer.market("S1");
        String page = "/marches/" + market.reference();
        String path = "/signaler/marche/" + market.reference();
        assertThat(PortalFixture.get(page).body()).contains(path, "Signaler une erreur");
        String mail = "curieuse-" + market.reference() + "@exemple.fr";

        Browsing visitor = new Browsing();
        String asked = checked(visitor.get(path));
        String moment = moment(asked);
        HttpResponse<String> hasty = visitor.post(
                path, "nature", "illegal", "message", "Une <b>injure</b>", "courriel", mail, "moment", moment);
        assertThat(hasty.statusCode()).isEqualTo(422);
        assertThat(hasty.body()).contains("trop rapide", "Une &lt;b&gt;injure", mail);
        assertThat(HtmlChecker.errors(hasty.body())).isEmpty();
        Thread.sleep(Patience.LEAST.plusMillis(200));
        moment = moment(hasty.body());
        HttpResponse<String> faulty =
                visitor.post(path, "message", "", "courriel", "pas une adresse", "moment", moment);
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Choisissez ce qui", "Dites ce qui ne va pas", "nom@exemple.fr");
        assertThat(HtmlChecker.errors(faulty.body())).isEmpty();
        assertThat(visitor.post(path, "nature", "illegal", "message", "x", "site", "http://spam", "moment", moment)
                        .statusCode())
                .as("a field that people do not see")
                .isEqualTo(422);
        assertThat(waiting(market)).isZero();
        String thanks = checked(visitor.post(
                path, "nature", "illegal", "message", "Une <b>injure</b>", "courriel", mail, "moment", moment));
        assertThat(thanks).contains("Merci", "par courriel");
        assertThat(waiting(market)).isEqualTo(1);

        String own = checked(buyer.owner()
                .browsing()
                .get("/espace/organisations/" + buyer.organisation().id() + "/signalements"));
        assertThat(own).contains("injure").doesNotContain(mail);

        Browsing moderator =
                People.person("Modératrice des pages", OperatorRole.MODERATOR).browsing();
        assertThat(checked(moderator.get("/administration"))).contains("/administration/signalements");
        checked(moderator.get("/administration/signalements"));
        Report report = reports().findAbout(buyer.organisation().siren(), null).getFirst();
        assertThat(report.mail()).as("not told to the organisation").isNull();
        String decide = "/administration/signalements/" + report.id();
        assertThat(checked(moderator.get(decide))).contains(mail, "Une &lt;b&gt;injure");
        HttpResponse<String> undecided = moderator.post(decide, "decision", "", "motif", "");
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(undecided.body())).isEmpty();
        assertThat(moderator
                        .post(decide, "decision", "withheld", "motif", "Propos injurieux")
                        .statusCode())
                .isEqualTo(303);
        assertThat(moderator
                        .post(decide, "decision", "dismissed", "motif", "Trop tard")
                        .statusCode())
                .isEqualTo(409);
        assertThat(checked(moderator.get("/administration/signalements?etat=decides")))
                .contains("Page retirée");

        HttpResponse<String> gone = PortalFixture.get(page);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("retiré du public", "Propos injurieux").doesNotContain(market.title());
        assertThat(HtmlChecker.errors(gone.body())).isEmpty();
        assertThat(PortalFixture.get(page + ".json", "application/json").statusCode())
                .isEqualTo(410);
        assertThat(Mailbox.of(mail).getLast().body()).contains("Propos injurieux", "Page retirée du public");
        assertThat(Mailbox.of(buyer.owner().account().mail()).getLast().body()).contains("Propos injurieux");

        assertRepublishedOnlyThroughTheOperator(buyer, market, moderator);
    }

    private static void assertRepublishedOnlyThroughTheOperator(
            Keys.Buyer buyer, PlannedMarket market, Browsing moderator) {
        buyer.market("S2");
        PlannedMarket draft = stored(market);
        assertThat(draft.status()).isEqualTo(MarketStatus.DRAFT);
        HttpResponse<String> again = buyer.send("PUT", "/markets/" + market.reference(), """
            {"code": "S1", "status": "planned", "title": "Fauche, en bons termes", "nature": "services",
             "publication": "2027-05", "considerations": []}
            """, "If-Match", "*");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).contains("\"status\":\"submitted\"");
        assertThat(PortalFixture.get("/marches/" + market.reference()).statusCode())
                .isEqualTo(410);
        String moderate = "/administration/moderation/" + market.reference();
        String shown = moderator.get(moderate).body();
        String version = shown.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(moderator
                        .post(moderate, "decision", "publier", "version", version)
                        .statusCode())
                .isEqualTo(303);
        assertThat(PortalFixture.get("/marches/" + market.reference()).statusCode())
                .isEqualTo(200);
        assertThat(stored(market).status()).isEqualTo(MarketStatus.PLANNED);
    }

    @Test
    void aPageTakesSoManyReportsAndNoMore() {
        String subject = "essai-" + UUID.randomUUID();
        ReportRegister register = PortalFixture.context().getBean(ReportRegister.class);
        for (int i = 0; i < ReportRegister.MOST_WAITING; i++) {
            assertThat(register.take(Report.MARKET, subject, "Essai", ReportKind.WRONG, "Faux", null))
                    .isTrue();
        }
        assertThat(register.take(Report.MARKET, subject, "Essai", ReportKind.WRONG, "Faux", null))
                .isFalse();
    }

    @Test
    void aPersonTakesItsReportsAwayAndErasesThem() {
        People.Person person = People.person("Curieux");
        ReportRegister register = PortalFixture.context().getBean(ReportRegister.class);
        register.take(
                Report.STRUCTURE,
                "00000000000000",
                "Essai",
                ReportKind.CONTACT,
                "Numéro faux",
                person.account().mail());
        assertThat(person.browsing().get("/espace/compte/donnees").body()).contains("Numéro faux");
        PortalFixture.context().getBean(AccountRepository.class).erase(person.account());
        assertThat(reports().findByMail(person.account().mail())).isEmpty();
    }

    @Test
    void whatIsNotPublicCannotBeReported() {
        assertThat(PortalFixture.get("/signaler/marche/ABSENT").statusCode()).isEqualTo(404);
        assertThat(PortalFixture.get("/signaler/compte/1").statusCode()).isEqualTo(404);
    }

    private static String moment(String page) {
        return page.replaceAll("(?s).*name=\"moment\" value=\"([^\"]+)\".*", "$1");
    }

    private static long waiting(PlannedMarket market) {
        return reports().countWaiting(Report.MARKET, market.reference());
    }

    private static PlannedMarket stored(PlannedMarket market) {
        return PortalFixture.context()
                .getBean(PlannedMarketRepository.class)
                .findAll(List.of(market.reference()))
                .getFirst();
    }

    private static ReportRepository reports() {
        return PortalFixture.context().getBean(ReportRepository.class);
    }

    private static String checked(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        return page.body();
    }
}
