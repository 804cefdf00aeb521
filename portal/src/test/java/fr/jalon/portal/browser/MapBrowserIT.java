package fr.jalon.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.jalon.portal.PortalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of a search, with scripts and without. */
class MapBrowserIT {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @ParameterizedTest
    @ValueSource(strings = {"/marches?vue=carte", "/structures?vue=carte"})
    void opensIntoClustersThatOpenIntoPages(String path) {
        try (PageVisit visit = visit(path, true)) {
            Page page = visit.page();
            page.locator(".switch button").click();
            page.waitForSelector(".point");
            assertThat(page.locator(".drawn")).isHidden();
            assertThat(page.locator(".switch [role=status]")).containsText("sur la carte");
            assertThat(page.locator(".points path.land").count()).isGreaterThan(90);

            // A cluster opens until there is one point, or several at one address, whose list leads to pages.
            for (int i = 0; i < 15 && page.locator(".leaflet-popup").count() == 0; i++) {
                page.locator(".point").first().focus();
                page.keyboard().press("Enter");
                page.waitForTimeout(400);
            }
            String href = page.locator(".leaflet-popup ul a").first().getAttribute("href");
            assertThat(page.evaluate("document.activeElement.closest('.leaflet-popup') !== null"))
                    .isEqualTo(true);
            assertThat(PortalFixture.get(href.replaceFirst("^https?://[^/]+", ""))
                            .statusCode())
                    .isEqualTo(200);

            page.locator(".switch button").click();
            assertThat(page.locator(".drawn")).isVisible();
            assertThat(visit.requests())
                    .allMatch(url -> url.startsWith(PortalFixture.url()) || url.startsWith("data:"));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void narrowsWithoutScripts() {
        try (PageVisit visit = visit("/structures?q=nettoyage&vue=carte", false)) {
            Page page = visit.page();
            assertThat(page.locator(".switch")).isHidden();
            page.locator(".drawn a[href*='dep-63'] path").click();
            page.waitForURL("**/structures?q=nettoyage&vue=carte&territoire=dep-63");
            assertThat(page.locator(".drawn .chosen title")).containsText("Puy-de-Dôme (63)");
            page.locator(".views a").first().click();
            page.waitForURL("**/structures?q=nettoyage&territoire=dep-63");
            assertThat(page.locator("main .card").count()).isPositive();
        }
    }

    private static PageVisit visit(String path, boolean scripts) {
        return new PageVisit(BROWSER.browser(), PortalFixture.url() + path, 1280, ColorScheme.LIGHT, scripts);
    }
}
