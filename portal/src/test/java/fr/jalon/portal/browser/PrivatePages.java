package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.People.Person;
import java.util.List;

/** Pages that only somebody sees, as a browser shows them. */
final class PrivatePages {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private PrivatePages() {}

    /** A browser in which this person is signed in. */
    static BrowserContext signedIn(Browser browser, Person person) {
        BrowserContext context = browser.newContext(new NewContextOptions().setLocale("fr-FR"));
        context.addCookies(List.of(
                new Cookie("jalon-session", person.browsing().cookie("jalon-session")).setUrl(PortalFixture.url())));
        return context;
    }

    static void open(Page page, String path) {
        assertThat(page.navigate(PortalFixture.url() + path).status()).as(path).isEqualTo(200);
    }

    /** Valid, accessible and within the screen, on a desk and on a telephone. */
    static void assertSound(Page page) {
        assertThat(HtmlChecker.errors(page.content())).as(page.url()).isEmpty();
        assertAccessible(page);
        page.setViewportSize(360, 800);
        assertAccessible(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 800);
    }

    static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                                .flatMap(rule -> rule.getNodes().stream()
                                        .map(node -> rule.getId() + ": " + node.getTarget() + " "
                                                + node.getFailureSummary()))
                                .toList())
                .as(page.url())
                .isEmpty();
    }
}
