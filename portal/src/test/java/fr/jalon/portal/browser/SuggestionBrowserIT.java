package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.jalon.portal.PortalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The search boxes while one types, by keyboard, as the combobox pattern of the ARIA practices has it. */
class SuggestionBrowserIT {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void arrowsAndEnterNarrowTheSearch() {
        try (PageVisit visit = visit("/structures?type=ACI")) {
            Page page = visit.page();
            Locator box = page.locator("#q");
            box.pressSequentially("espaces ver");
            page.locator("#suggestions-1 [role=option]").first().waitFor();

            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            box.press("ArrowDown");
            String active = box.getAttribute("aria-activedescendant");
            assertThat(page.locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
            assertThat(page.locator("#" + active).textContent())
                    .containsIgnoringCase("espaces verts")
                    .contains("Métier");
            box.press("Enter");
            page.waitForURL(url -> url.contains("secteur="));

            assertThat(page.url()).contains("type=ACI").doesNotContain("q=");
            assertThat(page.locator("main .card").count()).isPositive();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void escapeClosesTheListAndEnterSearchesAsTyped() {
        try (PageVisit visit = visit("/")) {
            Page page = visit.page();
            Locator box = page.locator("#structures-q");
            box.pressSequentially("blanchis");
            page.locator(".suggestions:visible [role=option]").first().waitFor();
            box.press("ArrowDown");
            box.press("Escape");

            assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(page.locator(".suggestions:visible").count()).isZero();
            assertThat(box.inputValue()).isEqualTo("blanchis");
            box.press("Enter");
            page.waitForURL("**/structures?q=blanchis");
        }
    }

    @Test
    void placeIsChosenByClick() {
        try (PageVisit visit = visit("/marches?q=tonte")) {
            Page page = visit.page();
            page.locator("#lieu").pressSequentially("roubai");
            page.locator("#suggestions-2 [role=option]")
                    .filter(new Locator.FilterOptions().setHasText("Roubaix (59)"))
                    .first()
                    .click();
            page.waitForURL(url -> url.contains("territoire=com-59512"));

            assertThat(page.url()).contains("q=tonte");
        }
    }

    private static PageVisit visit(String path) {
        return new PageVisit(BROWSER.browser(), PortalFixture.url() + path, 1280, ColorScheme.LIGHT, true);
    }
}
