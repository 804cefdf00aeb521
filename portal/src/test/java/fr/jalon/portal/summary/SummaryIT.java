package fr.jalon.portal.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.mail.OutgoingMail;
import fr.jalon.content.structure.visit.VisitRepository;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.claim.Directory;
import fr.jalon.portal.desk.Held;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Visits counted without visitors, told once a month, stopped by one button. */
class SummaryIT {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Test
    void tellsOnceWhatHappenedAndStops() {
        Held held = Held.structure("Atelier compté");
        String page = "/structures/" + held.siret();
        for (int i = 0; i < 3; i++) {
            look(page, BROWSER, "https://jalon.test/structures?territoire=dep-62&q=R%C3%A9paration+v%C3%A9los");
        }
        look(page, BROWSER, "https://jalon.test/structures?q=mot+rare");
        look(page, BROWSER, "https://ailleurs.example/structures?q=mot+d+ailleurs");
        look(page, "Googlebot/2.1", "");
        look(page, "curl/8", "");
        PortalFixture.context().getBean(Visits.class).write();
        Summary summary = PortalFixture.context().getBean(Summary.class);
        LocalDate nextMonth = Summary.today().plusMonths(1);
        while (summary.run(nextMonth) > 0) {
            // Until all structures of these tests are told.
        }
        String mail = held.person().account().mail();
        OutgoingMail told = Mailbox.of(mail).getLast();
        assertThat(told.body())
                .contains("vue 5 fois", "reparation velos", "3 fois")
                .doesNotContain("rare", "ailleurs");
        assertThat(summary.run(nextMonth)).isZero();
        String link = told.body().replaceAll("(?s).*https://jalon\\.test(/bilan-mensuel/\\w+).*", "$1");
        assertThat(told.unsubscribe()).isEqualTo("https://jalon.test" + link);

        Browsing reader = new Browsing();
        assertThat(good(reader.get(link))).contains("Ne plus recevoir ce bilan");
        assertThat(good(reader.get(link))).as("opening stops nothing").contains("Ne plus recevoir ce bilan");
        assertThat(good(Browsing.oneClick(link, true))).contains("ne sera plus envoyé");
        assertThat(good(Browsing.oneClick(link, false))).contains("ne sera plus envoyé");
        assertThat(good(reader.get(link))).contains("name=\"choix\" value=\"reprendre\"");
        assertThat(good(reader.post(link, "choix", "arreter"))).contains("ne sera plus envoyé");
        int mails = Mailbox.of(mail).size();
        while (summary.run(nextMonth.plusMonths(1)) > 0) {
            // All but this one.
        }
        assertThat(Mailbox.of(mail)).hasSize(mails);
        assertThat(good(reader.post(link, "choix", "reprendre"))).contains("sera envoyé de nouveau");
        assertThat(new Browsing().get("/bilan-mensuel/inconnu").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsToldOfAPageThatNobodyHolds() {
        String siret = Directory.structure("Atelier sans personne", "", "");
        look("/structures/" + siret, BROWSER, "");
        PortalFixture.context().getBean(Visits.class).write();
        VisitRepository visits = PortalFixture.context().getBean(VisitRepository.class);
        LocalDate today = Summary.today();
        assertThat(visits.countSeen(siret, today, today.plusDays(1))).isEqualTo(1);
    }

    private static void look(String path, String agent, String from) {
        String[] headers = from.isEmpty()
                ? new String[] {"Accept", "text/html", "User-Agent", agent}
                : new String[] {"Accept", "text/html", "User-Agent", agent, "Referer", from};
        assertThat(PortalFixture.send("GET", path, headers).statusCode()).isEqualTo(200);
    }

    private static String good(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(response.body())).isEmpty();
        return response.body();
    }
}
