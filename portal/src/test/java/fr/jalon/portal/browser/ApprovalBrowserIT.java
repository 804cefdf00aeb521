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

/** A moderator approves an organisation by keyboard, and each page on the way is accessible, on a telephone too. */
class ApprovalBrowserIT {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void approvesByKeyboard() {
        Person owner = People.person("Zoé Attend");
        Organisation organisation = PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        owner.account().id(),
                        OrganisationKind.BUYER,
                        new RegisterNumber(Numbers.siren(), null),
                        "Ville qui attend")
                .orElseThrow();
        try (BrowserContext context =
                PrivatePages.signedIn(BROWSER.browser(), People.person("Mila Modère", OperatorRole.MODERATOR))) {
            Page page = context.newPage();
            page.navigate(PortalFixture.url() + "/administration");
            Axe.assertAccessible(page, page.url());
            page.click("text=à valider");
            Axe.assertAccessible(page, page.url());
            page.navigate(PortalFixture.url() + "/administration/organisations/" + organisation.id());
            Axe.assertAccessible(page, page.url());
            page.focus("button:has-text('Enregistrer la décision')");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=alert] a").first().getAttribute("href"))
                    .isEqualTo("#decision-approve");
            Axe.assertAccessible(page, page.url());
            page.focus("#decision-approve");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            page.waitForURL("**/administration/organisations?fait=decidee");
            assertThat(page.locator("[role=status]").textContent()).contains("La décision est enregistrée");
            assertThat(page.locator("main").textContent()).doesNotContain("Ville qui attend");
        }
        try (BrowserContext context = PrivatePages.signedIn(BROWSER.browser(), owner)) {
            Page page = context.newPage();
            page.setViewportSize(360, 800);
            for (String path : List.of("", "/inviter", "/journal", "/quitter")) {
                page.navigate(PortalFixture.url() + "/espace/organisations/" + organisation.id() + path);
                Axe.assertAccessible(page, page.url());
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(360);
            }
            page.navigate(PortalFixture.url() + "/espace/organisations/" + organisation.id());
            assertThat(page.locator("main").textContent()).contains("Validée");
        }
    }
}
