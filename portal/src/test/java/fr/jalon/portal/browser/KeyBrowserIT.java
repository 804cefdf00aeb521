package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.report.Report;
import fr.jalon.content.report.ReportKind;
import fr.jalon.content.report.ReportRegister;
import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.People;
import fr.jalon.portal.key.Keys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The keys of a buyer and the reports of its pages, in a browser. */
class KeyBrowserIT {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void keysAreMadeRenewedAndRevokedByKeyboard() {
        Keys.Buyer buyer = Keys.buyer();
        String keys = "/espace/organisations/" + buyer.organisation().id() + "/cles";
        try (BrowserContext context = PrivatePages.signedIn(BROWSER.browser(), buyer.owner())) {
            Page page = context.newPage();
            PrivatePages.open(page, keys);
            PrivatePages.assertSound(page);
            PrivatePages.open(page, keys + "/nouvelle");
            PrivatePages.assertSound(page);
            page.fill("#nom", "Logiciel d’achats");
            page.focus("main form button");
            page.keyboard().press("Enter");
            page.waitForSelector("#secret");
            PrivatePages.assertSound(page);
            assertThat(page.inputValue("#secret")).startsWith("jalon_");
            page.click("main a.button");
            page.locator("main table a").first().press("Enter");
            page.waitForSelector("#renouveler");
            PrivatePages.assertSound(page);
            page.click("text=Révoquer la clé");
            assertThat(page.locator("[role=status]").textContent()).contains("révoquée");
            PrivatePages.assertSound(page);
        }
    }

    @Test
    void reportsAreDecided() {
        Keys.Buyer buyer = Keys.buyer();
        String reference = buyer.market("N1").reference();
        PortalFixture.context()
                .getBean(ReportRegister.class)
                .take(Report.MARKET, reference, "Fauche", ReportKind.WRONG, "La date est fausse", null);
        Report report = PortalFixture.context()
                .getBean(ReportRepository.class)
                .findAbout(buyer.organisation().siren(), null)
                .getFirst();
        try (BrowserContext context =
                PrivatePages.signedIn(BROWSER.browser(), People.person("Modératrice", OperatorRole.MODERATOR))) {
            Page page = context.newPage();
            for (String path : List.of("", "/" + report.id())) {
                PrivatePages.open(page, "/administration/signalements" + path);
                PrivatePages.assertSound(page);
            }
        }
        try (BrowserContext context = PrivatePages.signedIn(BROWSER.browser(), buyer.owner())) {
            Page page = context.newPage();
            PrivatePages.open(
                    page, "/espace/organisations/" + buyer.organisation().id() + "/signalements");
            PrivatePages.assertSound(page);
            PrivatePages.open(page, "/signaler/marche/" + reference);
            PrivatePages.assertSound(page);
        }
    }
}
