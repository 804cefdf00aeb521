package fr.jalon.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.portal.asset.Assets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final Pattern KEY = Pattern.compile("[{(]t \"([\\w.-]+)\"");
    private static final Set<String> UNESCAPED = Set.of(
            "dataset/show.hbs",
            "figure/show.hbs",
            "legal/text.hbs",
            "statistic/comparison.hbs",
            "statistic/embed.hbs",
            "statistic/explorer.hbs",
            "statistic/question.hbs",
            "statistic/show.hbs",
            // Markdown of structures, made safe by SimpleMarkdown.
            "structure/show.hbs");
    private static final Layout LAYOUT = Layout.of(Section.MARKETS, "Titre <b>", "Description", "/essai?a=1")
            .withBreadcrumb("Marchés", "/marches")
            .withAlternate("application/atom+xml", "/essai.atom", "Flux");

    private final Templates templates = new Templates(new Assets(), new BaseUrl("https://jalon.test/"));

    record Row(String name, @Nullable String note) {}

    record SamplePage(Layout layout, String name, @Nullable String note, List<Row> rows) {}

    @Test
    void frameNamesThePageAndItsPlace() {
        String html = templates.render("test/sample", new SamplePage(LAYOUT, "x", null, List.of()));
        assertThat(html)
                .contains("<title>Titre &lt;b&gt; – Jalon</title>")
                .contains("<link rel=\"canonical\" href=\"https://jalon.test/essai?a=1\">")
                .contains("type=\"application/atom+xml\"")
                .contains("<a href=\"/marches\" aria-current=\"true\">Marchés à venir</a>")
                .doesNotContain("noindex");
    }

    @Test
    void absentComponentHidesItsPartWithoutBorrowingFromThePage() {
        String html = templates.render(
                "test/sample", new SamplePage(LAYOUT, "page", "de la page", List.of(new Row("rang", null))));
        assertThat(html).contains("<li>rang</li>").contains("<p>de la page</p>");
    }

    @Test
    void unknownNamesFail() {
        SamplePage page = new SamplePage(LAYOUT, "x", null, List.of(new Row("rang", null)));
        assertThatThrownBy(() -> templates.render("test/unknown-value", page)).hasStackTraceContaining("nmae");
        assertThatThrownBy(() -> templates.render("test/unknown-condition", page))
                .hasStackTraceContaining("ntoe");
        assertThatThrownBy(() -> templates.render("test/unknown-message", page)).hasStackTraceContaining("test.absent");
    }

    @Test
    void everyMessageNamedInATemplateExists() {
        TreeSet<String> missing = new TreeSet<>();
        ClassPathFolder.read("views", ".hbs").forEach((view, text) -> KEY.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(key -> !Messages.has(key) && !view.startsWith("test/"))
                .forEach(key -> missing.add(view + ": " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateUsesInlineStyleOrScript() {
        ClassPathFolder.read("views", ".hbs")
                .forEach((view, text) ->
                        assertThat(text).as(view).doesNotContainPattern("\\sstyle=|<script>|\\son\\w+=\""));
    }

    @Test
    void onlyOurOwnHtmlIsPrintedUnescaped() {
        ClassPathFolder.read("views", ".hbs").forEach((view, text) -> {
            // Mails are plain text.
            if (!UNESCAPED.contains(view) && !view.startsWith("mail/")) {
                assertThat(text).as(view).doesNotContain("{{{").doesNotContain("{{&");
            }
        });
    }
}
