package fr.jalon.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.Account;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Opening an account, signing in and out, through the real pages. */
class AccountPagesIT {
    @Test
    void aPersonRegistersConfirmsSignsInAndOut() {
        Account account = Accounts.confirmed("Jeanne Ferrand");
        Browsing browsing = new Browsing();
        browsing.get("/connexion?suite=/espace/compte");
        HttpResponse<String> signedIn = browsing.post(
                "/connexion", "courriel", account.mail().toUpperCase(), "mot-de-passe", Accounts.PASSWORD);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/espace");
        assertThat(String.join("\n", signedIn.headers().allValues("Set-Cookie")))
                .contains("jalon-session=", "HTTPOnly", "SameSite=Lax", "Secure", "Path=/");
        HttpResponse<String> space = browsing.get("/espace");
        assertThat(space.statusCode()).isEqualTo(200);
        assertThat(space.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(space.body()).contains("Jeanne Ferrand", account.mail(), "noindex");
        assertThat(HtmlChecker.errors(space.body())).isEmpty();
        String token = browsing.cookie("jalon-session");
        assertThat(browsing.post("/deconnexion").statusCode()).isEqualTo(303);
        browsing.setCookie("jalon-session", token);
        assertThat(browsing.get("/espace").statusCode())
                .as("the session has ended on the server too")
                .isEqualTo(303);
    }

    @Test
    void whoIsNotSignedInIsLedThereAndBack() {
        HttpResponse<String> answer = PortalFixture.get("/espace?x=1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/connexion?suite=%2Fespace%3Fx%3D1");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aFormWithoutItsProofIsRefused() {
        Browsing browsing = new Browsing();
        assertThat(browsing.post("/inscription", "nom", "X", "courriel", "x@exemple.fr")
                        .statusCode())
                .isEqualTo(403);
        browsing.get("/inscription");
        browsing.setCookie("jalon-jeton", "of somebody else");
        HttpResponse<String> refused = browsing.post("/inscription", "nom", "X", "courriel", "x@exemple.fr");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("plus valable");
        assertThat(Mailbox.of("x@exemple.fr")).isEmpty();
    }

    @Test
    void faultsAreSaidAtTheTopAndAtTheField() {
        Browsing browsing = new Browsing();
        browsing.get("/inscription");
        HttpResponse<String> page = browsing.post("/inscription", "nom", "Jeanne <b>", "courriel", "jeanne");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#courriel\"", "id=\"courriel-erreur\"", "aria-invalid=\"true\"", "Jeanne &lt;b&gt;");
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
    }
}
