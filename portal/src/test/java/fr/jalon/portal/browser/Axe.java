package fr.jalon.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What axe finds wrong in a page as it stands. */
final class Axe {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private Axe() {}

    static void assertAccessible(Page page, String name) {
        assertNone(builder(page).withTags(RULES), name);
    }

    /** The theme changes colours and nothing else. */
    static void assertReadableInTheDark(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNone(builder(page).withRules(List.of("color-contrast")), name + " in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static AxeBuilder builder(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // What passed is not described node by node, which takes longer than the rules.
        options.setResultTypes(List.of("violations"));
        // One document without frames of others: the mode made for several frames opens a page more for each answer.
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private static void assertNone(AxeBuilder axe, String name) {
        assertThat(axe.analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()))
                        .toList())
                .as(name)
                .isEmpty();
    }
}
