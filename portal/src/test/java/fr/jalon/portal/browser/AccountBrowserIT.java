package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Accounts;
import fr.jalon.portal.account.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person opens an account with a browser that runs no script, and its pages are accessible on the way. */
class AccountBrowserIT {
    private static final String MAIL = "ines.marchand@exemple.fr";

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void aPersonGoesFromRegistrationToItsAccount() {
        String url = PortalFixture.url();
        try (PageVisit visit = new PageVisit(BROWSER.browser(), url + "/espace", 360, ColorScheme.LIGHT, false);
                PageVisit copy =
                        new PageVisit(BROWSER.browser(), url + "/plan-du-site", 360, ColorScheme.LIGHT, true)) {
            Page page = visit.page();
            Page checked = copy.page();
            assertThat(page.url()).endsWith("/connexion?suite=%2Fespace");
            assertAccessible(page, checked);
            page.click("text=Ouvrir un compte");
            page.fill("#nom", "Inès Marchand");
            page.fill("#courriel", "ines");
            page.click("main button");
            assertThat(page.locator("#courriel-erreur").count()).isEqualTo(1);
            assertThat(page.inputValue("#nom")).isEqualTo("Inès Marchand");
            assertAccessible(page, checked);
            page.fill("#courriel", MAIL);
            page.press("#courriel", "Enter");
            assertThat(page.textContent("main")).contains(MAIL);
            assertAccessible(page, checked);

            page.navigate(url + Mailbox.link(MAIL));
            page.fill("#mot-de-passe", Accounts.PASSWORD);
            assertAccessible(page, checked);
            page.click("main button");
            assertThat(page.textContent("[role=status]")).contains("enregistré");
            page.fill("#courriel", MAIL);
            page.fill("#mot-de-passe", Accounts.PASSWORD);
            page.press("#mot-de-passe", "Enter");
            assertThat(page.url()).isEqualTo(url + "/espace");
            assertAccessible(page, checked);
            page.click("main >> text=Mon compte");
            assertThat(page.textContent("main")).contains("Chrome sur Linux", "Cet appareil");
            assertAccessible(page, checked);
            page.click("text=L’activer");
            assertThat(page.locator("svg.qr").count()).isEqualTo(1);
            assertAccessible(page, checked);
            page.navigate(url + "/espace/compte/supprimer");
            assertAccessible(page, checked);
            page.navigate(url + "/espace");
            page.click("text=Se déconnecter");
            page.navigate(url + "/espace");
            assertThat(page.url()).contains("/connexion");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Axe is a script itself: it reads a copy of what the page has come to. */
    private static void assertAccessible(Page page, Page checked) {
        assertThat(HtmlChecker.errors(page.content())).as(page.url()).isEmpty();
        checked.setContent(page.content());
        for (int width : new int[] {320, 1280}) {
            checked.setViewportSize(width, 800);
            assertThat((int) checked.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + page.url())
                    .isLessThanOrEqualTo(width);
            Axe.assertAccessible(checked, page.url() + " at " + width);
        }
        Axe.assertReadableInTheDark(checked, page.url());
    }
}
