package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.jalon.portal.account.People;
import fr.jalon.portal.claim.Directory;
import fr.jalon.portal.desk.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A structure is claimed, its page kept and written to by keyboard; each page on the way is sound, on a telephone too. */
class DeskBrowserIT {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void claimsKeepsAndIsWrittenTo() {
        Held held = Held.structure("Atelier au clavier");
        String other = Directory.structure("Atelier à prendre", "bonjour@prendre.example", "https://prendre.example");
        try (BrowserContext context = PrivatePages.signedIn(BROWSER.browser(), held.person())) {
            Page page = context.newPage();
            for (String path : new String[] {
                "/espace/structures",
                "/espace/structures/proposer",
                "/espace/structures/revendiquer/" + other,
                held.path(),
                held.path() + "/messages",
                held.path() + "/offres/nouvelle",
                "/structures/" + held.siret() + "/contact"
            }) {
                PrivatePages.open(page, path);
                PrivatePages.assertSound(page);
            }
            PrivatePages.open(page, held.path() + "/offres/nouvelle");
            page.fill("#titre", "Tonte de pelouses");
            page.fill("#description", "Entretien des espaces verts");
            page.press("#titre", "Enter");
            page.locator("[role=alert]").waitFor();
            PrivatePages.assertSound(page);
            page.check("#metier-propose-espaces-verts");
            page.check("#forme-service");
            page.press("#titre", "Enter");
            page.waitForURL("**fait=ajoutee");
            PrivatePages.assertSound(page);
            PrivatePages.open(page, "/structures/" + held.siret());
            PrivatePages.assertSound(page);
            assertThat(page.locator("main").textContent()).contains("Tonte de pelouses");
        }
        try (BrowserContext context = PrivatePages.signedIn(BROWSER.browser(), People.person("Celui qui conteste"))) {
            Page page = context.newPage();
            PrivatePages.open(page, "/espace/structures/revendiquer/" + held.siret());
            PrivatePages.assertSound(page);
        }
    }
}
