package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Valid, accessible and within the screen, on a desk and on a telephone, by day and in the dark. */
    static void assertSound(Page page) {
        assertThat(HtmlChecker.errors(page.content())).as(page.url()).isEmpty();
        Axe.assertAccessible(page, page.url());
        page.setViewportSize(360, 800);
        Axe.assertAccessible(page, page.url());
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isLessThanOrEqualTo(360);
        page.setViewportSize(1280, 800);
        Axe.assertReadableInTheDark(page, page.url());
    }
}
