package fr.jalon.content.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SimpleMarkdownTest {
    @Test
    void paragraphsListsEmphasisAndLinks() {
        assertThat(SimpleMarkdown.html("Nous *tondons* :\n\n- stades\n- parcs\n\n[Le site](https://exemple.fr/a?b=1)"))
                .isEqualTo("""
                    <p>Nous <em>tondons</em> :</p>
                    <ul>
                    <li>stades</li>
                    <li>parcs</li>
                    </ul>
                    <p><a rel="nofollow noopener ugc" href="https://exemple.fr/a?b=1">Le site</a></p>\
                    """);
    }

    @Test
    void htmlIsShownAsItWasTyped() {
        assertThat(SimpleMarkdown.html("<script>alert(1)</script>\n\n<b onclick=x>gras</b>"))
                .doesNotContain("<script", "<b ")
                .contains("&lt;script&gt;");
    }

    @Test
    void otherLinksAreTheirWords() {
        for (String url : new String[] {
            "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//exemple.fr", "mailto:a@b.fr", "/espace"
        }) {
            assertThat(SimpleMarkdown.html("[ici](" + url + ")")).isEqualTo("<p>ici</p>");
            assertThat(SimpleMarkdown.html("<" + url + ">")).doesNotContain("<a ");
        }
    }

    @Test
    void imagesAndHeadingsAreTheirWords() {
        assertThat(SimpleMarkdown.html("![un parc](https://exemple.fr/suivi.png)"))
                .isEqualTo("<p>un parc</p>");
        assertThat(SimpleMarkdown.html("# Titre")).doesNotContain("<h1");
        assertThat(SimpleMarkdown.html("![[x](javascript:a)](https://exemple.fr)"))
                .doesNotContain("javascript");
    }

    @Property
    boolean nothingTypedBecomesAnElementOfItsOwn(@ForAll String text) {
        String html = SimpleMarkdown.html(text);
        return html.replaceAll("</?(p|em|strong|ul|ol|li|code|br)( start=\"\\d+\")?( /)?>", "")
                        .replaceAll("<a rel=\"nofollow noopener ugc\" href=\"https?://[^\"<>]*\">|</a>", "")
                        .indexOf('<')
                < 0;
    }
}
