package fr.jalon.portal.interest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.mail.OutgoingMail;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.organisation.Numbers;
import io.micronaut.jdbc.DataSourceResolver;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class InterestPagesIT {
    private static final String MARKET = "DEMO-0121";

    private final OrganisationRepository organisations = PortalFixture.context().getBean(OrganisationRepository.class);
    private final MembershipRepository memberships = PortalFixture.context().getBean(MembershipRepository.class);

    @Test
    void signalsReadsTellsOnceAndWithdraws() throws SQLException {
        Person company = People.person("Irène Intéressée");
        UUID firm = organisation(company, OrganisationKind.COMPANY, Numbers.siren(), true);
        Person buyer = People.person("Béa Acheteuse");
        organisation(buyer, OrganisationKind.BUYER, siren(), true);

        good(company.browsing().get("/espace/interets/" + MARKET));
        HttpResponse<String> unknown = company.browsing()
                .post(
                        "/espace/interets/" + MARKET,
                        "organisation",
                        UUID.randomUUID().toString(),
                        "message",
                        "Oui");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Choisissez l’organisation", "Oui");
        assertThat(company.browsing()
                        .post(
                                "/espace/interets/" + MARKET,
                                "organisation",
                                firm.toString(),
                                "message",
                                "Nous <b>désherbons</b>")
                        .statusCode())
                .isEqualTo(303);

        assertThat(PortalFixture.get("/marches/" + MARKET).body())
                .contains("organisation a signalé son intérêt")
                .doesNotContain("Irène", "désherbons");
        assertThat(good(buyer.browsing().get("/espace/interets")))
                .contains("Organisation d’essai", "Nous &lt;b&gt;désherbons");
        Person other = People.person("Oscar Autre");
        assertThat(good(other.browsing().get("/espace/interets"))).doesNotContain("désherbons");

        InterestDigest digest = PortalFixture.context().getBean(InterestDigest.class);
        assertThat(digest.send()).isGreaterThanOrEqualTo(1);
        OutgoingMail told = Mailbox.of(buyer.account().mail()).getLast();
        assertThat(told.body()).contains("signale", "/espace/interets").doesNotContain("désherbons");
        assertThat(digest.send()).isZero();
        assertStopsAtOneClick(buyer, told, digest);

        assertThat(good(company.browsing().get("/espace/interets"))).contains("Retirer");
        company.browsing().post("/espace/interets/" + MARKET + "/retirer", "organisation", firm.toString());
        assertThat(PortalFixture.get("/marches/" + MARKET).body()).doesNotContain("signalé son intérêt à l’acheteur.");
        assertThat(good(company.browsing().get("/espace/organisations/" + firm + "/journal")))
                .contains("Intérêt signalé", "Intérêt retiré")
                .doesNotContain("désherbons");
    }

    private void assertStopsAtOneClick(Person buyer, OutgoingMail told, InterestDigest digest) throws SQLException {
        String link = told.body().replaceAll("(?s).*https://jalon\\.test(/courriel-interets/\\w+).*", "$1");
        assertThat(told.unsubscribe()).isEqualTo("https://jalon.test" + link);
        Browsing reader = new Browsing();
        assertThat(good(reader.get(link))).contains("Ne plus recevoir ce courriel");
        assertThat(good(reader.get(link))).as("opening stops nothing").contains("Ne plus recevoir ce courriel");
        assertThat(good(Browsing.oneClick(link, true))).contains("ne vous sera plus envoyé");
        assertThat(good(buyer.browsing().get("/espace/interets"))).contains("le recevoir de nouveau", link);

        int mails = Mailbox.of(buyer.account().mail()).size();
        forgetWhatWasTold(siren());
        digest.send();
        assertThat(Mailbox.of(buyer.account().mail())).hasSize(mails);
        assertThat(good(reader.get(link))).contains("value=\"reprendre\"");
        assertThat(good(reader.post(link, "choix", "reprendre"))).contains("sera envoyé de nouveau");
        digest.send();
        assertThat(Mailbox.of(buyer.account().mail())).hasSize(mails + 1);
        assertThat(new Browsing().get("/courriel-interets/inconnu").statusCode())
                .isEqualTo(404);
    }

    /** As if the buyer had been told of nothing. */
    private static void forgetWhatWasTold(String siren) throws SQLException {
        try (Connection connection = PortalFixture.context()
                        .getBean(DataSourceResolver.class)
                        .resolve(PortalFixture.context().getBean(DataSource.class))
                        .getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                    UPDATE market_interest SET mailed = NULL
                    WHERE market IN (SELECT reference FROM planned_market WHERE buyer_siren = ?)
                    """)) {
            statement.setString(1, siren);
            statement.executeUpdate();
        }
    }

    @Test
    void whoIsNotApprovedSignalsNothing() {
        Person waiting = People.person("Paul Patiente");
        UUID firm = organisation(waiting, OrganisationKind.COMPANY, Numbers.siren(), false);

        assertThat(good(waiting.browsing().get("/espace/interets/" + MARKET))).contains("que l’exploitant a validée");
        assertThat(waiting.browsing()
                        .post("/espace/interets/" + MARKET, "organisation", firm.toString(), "message", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void teamNotesLearnAndStayPrivate() {
        Person worker = People.person("Nadia Note");
        UUID team = organisation(worker, OrganisationKind.STRUCTURE, "00000010900017", true);
        String list = "/espace/suivi?organisation=" + team;
        String before = good(worker.browsing().get(list));
        String reference = before.replaceAll("(?s).*?/espace/suivi/([A-Z0-9-]+)\\?organisation.*", "$1");
        String path = "/espace/suivi/" + reference + "?organisation=" + team;

        good(worker.browsing().get(path));
        HttpResponse<String> faulty =
                worker.browsing().post(path, "etat", "not-for-us", "raison", "", "note", "Trop loin");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Dites pourquoi", "Trop loin");
        assertThat(worker.browsing()
                        .post(path, "version", "0", "etat", "not-for-us", "raison", "trade", "note", "Trop loin")
                        .statusCode())
                .isEqualTo(303);
        assertThat(worker.browsing()
                        .post(path, "version", "0", "etat", "to-study", "raison", "", "note", "Autre fenêtre")
                        .statusCode())
                .isEqualTo(409);

        assertThat(good(worker.browsing().get(list)))
                .contains("Pas pour nous", "Trop loin", "Moins pour vous", "Même métier que");
        Person stranger = People.person("Sacha Ailleurs");
        organisation(stranger, OrganisationKind.COMPANY, Numbers.siren(), true);
        assertThat(stranger.browsing().get(list).statusCode()).isEqualTo(403);
        assertThat(stranger.browsing().get(path).statusCode()).isEqualTo(403);

        worker.browsing().get(list);
        worker.browsing().post("/espace/suivi/" + reference + "/oublier?organisation=" + team);
        assertThat(good(worker.browsing().get(list))).doesNotContain("Moins pour vous", "Trop loin");
    }

    @Test
    void listsAreKeptUnderAName() {
        Person person = People.person("Lise Liste");
        String keys = "?s=00000001800010&s=00000028100014";
        good(person.browsing().get("/espace/listes/enregistrer" + keys));
        assertThat(person.browsing()
                        .post("/espace/listes/enregistrer", "structures", "00000001800010 00000028100014", "nom", "")
                        .statusCode())
                .isEqualTo(422);
        person.browsing()
                .post("/espace/listes/enregistrer", "structures", "00000001800010 00000028100014", "nom", "Écluse");
        assertThat(good(person.browsing().get("/espace/listes")))
                .contains("Écluse", "/structures/liste?s=00000001800010");
        assertThat(good(People.person("Léo Liste").browsing().get("/espace/listes")))
                .doesNotContain("Écluse");
    }

    private String siren() {
        return PortalFixture.context()
                .getBean(PlannedMarketRepository.class)
                .findAll(List.of(MARKET))
                .getFirst()
                .buyer()
                .siren();
    }

    private UUID organisation(Person owner, OrganisationKind kind, String number, boolean approved) {
        organisations
                .findByNumber(number.substring(0, 9))
                .forEach(former -> organisations.decide(former.id(), OrganisationState.REFUSED.code(), "Essai"));
        Organisation declared = PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        owner.account().id(),
                        kind,
                        new RegisterNumber(number.substring(0, 9), number.length() == 14 ? number : null),
                        "Organisation d’essai")
                .orElseThrow();
        memberships.put(declared.id(), owner.account().id(), MemberRole.OWNER.code());
        if (approved) {
            organisations.decide(declared.id(), OrganisationState.APPROVED.code(), null);
        }
        return declared.id();
    }

    private static String good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(answer.body())).isEmpty();
        return answer.body();
    }
}
