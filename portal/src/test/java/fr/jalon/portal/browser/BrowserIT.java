package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.PublicPages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page, as a browser shows it. */
class BrowserIT {
    private static final int BUDGET = 60_000;

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    static List<String> pages() {
        return Stream.concat(PublicPages.all().stream(), PublicPages.errors().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void passesTheHtmlChecker(String path) {
        assertThat(HtmlChecker.errors(PortalFixture.get(path).body())).isEmpty();
    }

    /** One visit for all that a browser tells of a page: opening it again for each question would cost minutes. */
    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndLightAndFitsEveryScreen(String path) {
        try (PageVisit visit = visit(path, 1280, ColorScheme.LIGHT, true)) {
            Page page = visit.page();
            assertThat(visit.weight()).as("bytes on the wire").isBetween(1L, (long) BUDGET);
            Axe.assertAccessible(page, path);

            page.setViewportSize(360, 800);
            Axe.assertAccessible(page, path + " at 360 px");

            page.setViewportSize(320, 800);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width at 320 px, pushed by " + page.evaluate(WIDEST))
                    .isLessThanOrEqualTo(320);

            page.setViewportSize(1280, 800);
            Axe.assertReadableInTheDark(page, path);

            assertThat(visit.requests())
                    .allMatch(url -> url.startsWith(PortalFixture.url()) || url.startsWith("data:"));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void searchesWithoutScripts() {
        try (PageVisit visit = visit("/", 1280, ColorScheme.LIGHT, false)) {
            Page page = visit.page();
            page.fill("#structures-q", "espaces verts");
            page.press("#structures-q", "Enter");
            page.waitForURL("**/structures?q=espaces+verts*");
            assertThat(page.locator("main .card").count()).isPositive();
        }
    }

    @Test
    void keyboardReachesTheContentFirst() {
        try (PageVisit visit = visit("/", 1280, ColorScheme.LIGHT, true)) {
            Page page = visit.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#contenu");
        }
    }

    @Test
    void paperHasWhatAFormHoldsAndNoButtons() {
        try (PageVisit visit = visit("/marches/DEMO-0001/lots/1/structures", 800, ColorScheme.DARK, true)) {
            Page page = visit.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("main form .card").first().isVisible()).isTrue();
            assertThat(page.locator("main form button").isVisible()).isFalse();
            assertThat(page.locator("nav.main").isVisible()).isFalse();
            assertThat(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--brand')"))
                    .as("whatever the theme of the screen")
                    .isEqualTo("#123f4f");
        }
    }

    private static final String WIDEST = """
        [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 5).map(e => e.tagName + '.' + e.getAttribute('class')).join(' ')
        """;

    private static PageVisit visit(String path, int width, ColorScheme scheme, boolean scripts) {
        return new PageVisit(BROWSER.browser(), PortalFixture.url() + path, width, scheme, scripts);
    }
}
