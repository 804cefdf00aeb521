package fr.jalon.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.account.Retention;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.organisation.Numbers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do with their own account, and operators before all else. */
class OwnAccountIT {
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([A-Z2-7 ]+)</code>");
    private static final Pattern DEVICE = Pattern.compile("action=\"(/espace/compte/appareils/[0-9a-f-]+)\"");

    @Test
    void aPersonSeesItsDevicesAndEndsOne() {
        Account account = Accounts.confirmed("Dominique Devices");
        Browsing office = Accounts.signedIn(account);
        Browsing phone = Accounts.signedIn(account);
        HttpResponse<String> page = office.get("/espace/compte");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Cet appareil", "Appareil inconnu");
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        Matcher other = DEVICE.matcher(page.body());
        assertThat(other.find()).isTrue();
        Browsing stranger = Accounts.signedIn("Dominique Stranger");
        stranger.get("/espace/compte");
        stranger.post(other.group(1));
        assertThat(phone.get("/espace").statusCode())
                .as("not ended by somebody else")
                .isEqualTo(200);
        assertThat(office.post(other.group(1)).statusCode()).isEqualTo(303);
        assertThat(phone.get("/espace").statusCode()).isEqualTo(303);
        assertThat(office.get("/espace").statusCode()).isEqualTo(200);
    }

    @Test
    void nameAndPasswordAreChangedHere() {
        Account account = Accounts.confirmed("Dominique Changes");
        Browsing browsing = Accounts.signedIn(account);
        Browsing other = Accounts.signedIn(account);
        browsing.get("/espace/compte");
        assertThat(browsing.post("/espace/compte/nom", "nom", "").statusCode()).isEqualTo(422);
        browsing.post("/espace/compte/nom", "nom", "Dominique Nouvelle");
        assertThat(browsing.get("/espace").body()).contains("Dominique Nouvelle");
        String path = "/espace/compte/mot-de-passe";
        assertThat(browsing.post(path, "ancien", "faux", "mot-de-passe", "sept lampes au grenier")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browsing.post(path, "ancien", Accounts.PASSWORD, "mot-de-passe", "sept lampes au grenier")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browsing.get("/espace").statusCode()).isEqualTo(200);
        assertThat(other.get("/espace").statusCode()).isEqualTo(303);
        assertThat(Mailbox.of(account.mail()).getLast().subject()).contains("a changé");
    }

    @Test
    void anOperatorSetsUpItsSecondFactorBeforeAllElse() {
        Account account = Accounts.confirmed("Dominique Operator");
        PortalFixture.context().getBean(AccountRepository.class).setRole(account.id(), OperatorRole.ADMINISTRATOR);
        Browsing browsing = new Browsing();
        browsing.get("/connexion");
        browsing.post("/connexion", "courriel", account.mail(), "mot-de-passe", Accounts.PASSWORD);
        for (String path : List.of("/espace", "/espace/compte", "/espace/compte/donnees")) {
            assertThat(browsing.get(path).headers().firstValue("Location"))
                    .as(path)
                    .hasValue("/espace/compte/second-facteur");
        }
        HttpResponse<String> page = browsing.get("/espace/compte/second-facteur");
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        String secret = first(SECRET, page.body()).replace(" ", "");
        assertThat(browsing.post("/espace/compte/second-facteur", "code", "000000")
                        .statusCode())
                .isEqualTo(422);
        String code = Totp.code(secret, Instant.now());
        HttpResponse<String> accepted = browsing.post("/espace/compte/second-facteur", "code", code);
        assertThat(HtmlChecker.errors(accepted.body())).isEmpty();
        String recovery = first(RECOVERY, accepted.body());
        assertThat(browsing.get("/espace").statusCode()).isEqualTo(200);
        assertThat(browsing.post("/espace/compte/second-facteur/retirer", "mot-de-passe", Accounts.PASSWORD)
                        .statusCode())
                .isEqualTo(403);

        Browsing again = new Browsing();
        again.get("/connexion");
        HttpResponse<String> next =
                again.post("/connexion", "courriel", account.mail(), "mot-de-passe", Accounts.PASSWORD);
        assertThat(next.headers().firstValue("Location")).hasValue("/connexion/code?suite=%2Fespace");
        assertThat(again.get("/espace").statusCode()).as("not in yet").isEqualTo(303);
        assertThat(HtmlChecker.errors(again.get("/connexion/code").body())).isEmpty();
        assertThat(again.post("/connexion/code", "code", code).statusCode())
                .as("a code serves once")
                .isEqualTo(422);
        assertThat(again.post("/connexion/code", "code", recovery.toLowerCase()).statusCode())
                .isEqualTo(303);
        assertThat(again.get("/espace").statusCode()).isEqualTo(200);
    }

    @Test
    void dataIsTakenAwayThenErased() {
        Account account = Accounts.confirmed("Dominique Leaves");
        Browsing browsing = Accounts.signedIn(account);
        HttpResponse<String> data = browsing.get("/espace/compte/donnees");
        assertThat(data.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(data.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(data.body()).contains(account.mail(), "\"appareils\"").doesNotContain("argon2");
        browsing.get("/espace/compte/supprimer");
        assertThat(browsing.post("/espace/compte/supprimer", "mot-de-passe", "faux")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browsing.post("/espace/compte/supprimer", "mot-de-passe", Accounts.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(PortalFixture.context().getBean(AccountRepository.class).findByMail(account.mail()))
                .isEmpty();
        assertThat(browsing.get("/espace").statusCode()).isEqualTo(303);
        // What the job does each hour runs on the real tables.
        PortalFixture.context().getBean(Retention.class).apply();
    }

    @Test
    void theLastOwnerHandsAnOrganisationOverOrClosesIt() {
        Account account = Accounts.confirmed("Dominique Owner");
        Browsing browsing = Accounts.signedIn(account);
        OrganisationRegister register = PortalFixture.context().getBean(OrganisationRegister.class);
        String siren = Numbers.siren();
        UUID organisation = register.declare(
                        account.id(), OrganisationKind.BUYER, new RegisterNumber(siren, null), "Ville sans relève")
                .orElseThrow()
                .id();
        HttpResponse<String> asked = browsing.get("/espace/compte/supprimer");
        assertThat(asked.body()).contains("Ville sans relève", "/espace/organisations/" + organisation);
        assertThat(HtmlChecker.errors(asked.body())).isEmpty();
        HttpResponse<String> refused = browsing.post("/espace/compte/supprimer", "mot-de-passe", Accounts.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("dernière personne responsable");
        AccountRepository accounts = PortalFixture.context().getBean(AccountRepository.class);
        assertThat(accounts.findByMail(account.mail())).isPresent();
        assertThat(browsing.post("/espace/compte/supprimer", "mot-de-passe", "faux", "fermer", "oui")
                        .statusCode())
                .isEqualTo(422);
        OrganisationRepository organisations = PortalFixture.context().getBean(OrganisationRepository.class);
        assertThat(organisations.findStanding("buyer", siren)).as("still there").isPresent();

        assertThat(browsing.post("/espace/compte/supprimer", "mot-de-passe", Accounts.PASSWORD, "fermer", "oui")
                        .statusCode())
                .isEqualTo(303);
        assertThat(accounts.findByMail(account.mail())).isEmpty();
        assertThat(organisations.findStanding("buyer", siren))
                .as("anybody may declare it")
                .isEmpty();
        assertThat(organisations.findById(organisation).orElseThrow().reason()).contains("dernier responsable");
    }

    @Test
    void theFirstAdministratorGetsALinkAndNoPassword() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        AdministratorCommand command = PortalFixture.context().getBean(AdministratorCommand.class);
        assertThat(command.run(
                        List.of("premiere@exemple.fr", "Ada Première"),
                        new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .isZero();
        String link = first(
                Pattern.compile("https://jalon.test(/mot-de-passe/\\S+)"), printed.toString(StandardCharsets.UTF_8));
        Browsing browsing = new Browsing();
        assertThat(browsing.get(link).statusCode()).isEqualTo(200);
        assertThat(browsing.post(link, "mot-de-passe", "trois pommes et un violon")
                        .statusCode())
                .isEqualTo(303);
        assertThat(command.run(List.of("pas une adresse"), new PrintStream(printed)))
                .isEqualTo(2);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
