package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.jalon.portal.account.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody without account asks to be told, confirms, changes and stops; each page on the way is sound, on a telephone too. */
class AlertBrowserIT {
    private static final String MAIL = "alerte.au.clavier@exemple.fr";

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void asksConfirmsAndStopsByKeyboard() {
        try (BrowserContext context = BROWSER.browser().newContext(new NewContextOptions().setLocale("fr-FR"))) {
            Page page = context.newPage();
            PrivatePages.open(page, "/marches?q=menuiserie&territoire=dep-59");
            page.click("text=Être prévenu");
            assertThat(page.url()).endsWith("/alertes/nouvelle?q=menuiserie&territoire=dep-59");
            PrivatePages.assertSound(page);
            page.fill("#courriel", "alerte");
            page.press("#courriel", "Enter");
            assertThat(page.locator("#courriel-erreur").count()).isEqualTo(1);
            PrivatePages.assertSound(page);
            page.fill("#courriel", MAIL);
            page.press("#courriel", "Enter");
            PrivatePages.assertSound(page);

            PrivatePages.open(page, Mailbox.link(MAIL));
            PrivatePages.assertSound(page);
            page.press("main button", "Enter");
            assertThat(page.textContent("[role=status]")).isNotBlank();
            assertThat(page.textContent("main"))
                    .contains("menuiserie", "Nord (59)")
                    .doesNotContain(MAIL);
            PrivatePages.assertSound(page);
            page.press("main button[value=semaine]", "Enter");
            assertThat(page.textContent("main li.card")).contains("lundi");
            page.press("main button[value=arreter]", "Enter");
            assertThat(page.textContent("main li.card")).contains("Arrêtée");
            PrivatePages.assertSound(page);
            page.click("text=Tout arrêter et effacer mon adresse");
            PrivatePages.assertSound(page);
            page.press("main button", "Enter");
            assertThat(page.textContent("main")).contains("Tout est effacé");
            PrivatePages.assertSound(page);
        }
    }
}
