package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.organisation.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A buyer announces a market by keyboard, the operator reviews it; each page on the way is sound, on a telephone too. */
class PlanBrowserIT {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void announcesAMarketByKeyboard() {
        Person buyer = People.person("Ana Achète");
        Organisation town = PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        buyer.account().id(),
                        OrganisationKind.BUYER,
                        new RegisterNumber(Numbers.siren(), null),
                        "Ville qui achète")
                .orElseThrow();
        try (BrowserContext context = PrivatePages.signedIn(BROWSER.browser(), buyer)) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/espace", "/espace/marches", "/espace/marches/importer", "/espace/marches/rapprochements")) {
                PrivatePages.open(page, path + (path.equals("/espace") ? "" : "?organisation=" + town.id()));
                PrivatePages.assertSound(page);
            }
            PrivatePages.open(page, "/espace/marches");
            page.focus("button:has-text('Annoncer un marché')");
            page.keyboard().press("Enter");
            page.waitForURL("**/objet?**");
            PrivatePages.assertSound(page);
            page.fill("#intitule", "Tonte des stades");
            page.press("#intitule", "Enter");
            assertThat(page.locator("[role=alert] a").first().getAttribute("href"))
                    .as("what is missing is said, with the way there")
                    .startsWith("#");
            PrivatePages.assertSound(page);
            assertThat(page.inputValue("#intitule")).isEqualTo("Tonte des stades");
            page.fill("#code", "T-1");
            page.fill("#codes-cpv", "77310000");
            page.press("#code", "Enter");
            page.waitForURL("**/lieux-et-dates?**");
            PrivatePages.assertSound(page);
            page.fill("#lieux-d-execution", "Lens");
            page.fill("#publication-prevue", "mars 2027");
            page.press("#publication-prevue", "Enter");
            page.waitForURL("**/montant-et-lots?**");
            page.focus("button:has-text('Ajouter un lot')");
            page.keyboard().press("Enter");
            page.locator("#intitule-du-lot-2").waitFor();
            PrivatePages.assertSound(page);
            page.fill("#intitule-du-lot-1", "Stades du nord");
            page.fill("#intitule-du-lot-2", "Stades du sud");
            page.press("#intitule-du-lot-2", "Enter");
            page.waitForURL("**/clauses?**");
            PrivatePages.assertSound(page);
            page.locator("input[name=considerations-sociales-1]").first().check();
            page.press("#heures-d-insertion-1", "Enter");
            page.waitForURL("**/contact?**");
            PrivatePages.assertSound(page);
            page.press("#service-a-contacter", "Enter");
            page.waitForURL("**/apercu?**");
            PrivatePages.assertSound(page);
            page.click("text=Joindre des documents");
            PrivatePages.assertSound(page);
            page.fill("#titre", "Plan des stades");
            page.click("button:has-text('Joindre')");
            assertThat(page.locator("[role=alert] a").first().getAttribute("href"))
                    .isEqualTo("#fichier");
            PrivatePages.assertSound(page);
            page.click("text=Retour au brouillon");
            page.click("text=Voir la page telle que le public la verra");
            assertThat(page.locator("h1").textContent()).isEqualTo("Tonte des stades");
            PrivatePages.assertSound(page);
            page.click("text=Revenir");
            page.focus("button:has-text('Envoyer pour relecture')");
            page.keyboard().press("Enter");
            page.waitForURL("**fait=soumis");
            PrivatePages.assertSound(page);
        }
        try (BrowserContext context =
                PrivatePages.signedIn(BROWSER.browser(), People.person("Omar Opère", OperatorRole.ADMINISTRATOR))) {
            Page page = context.newPage();
            for (String path : List.of("", "/moderation", "/journal", "/comptes", "/statistiques", "/imports")) {
                PrivatePages.open(page, "/administration" + path);
                PrivatePages.assertSound(page);
            }
            PrivatePages.open(page, "/administration/moderation");
            page.click("text=Tonte des stades");
            PrivatePages.assertSound(page);
            assertThat(page.locator("main").textContent()).contains("Stades du sud");
        }
    }
}
