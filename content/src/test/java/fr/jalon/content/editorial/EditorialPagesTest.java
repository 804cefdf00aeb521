package fr.jalon.content.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EditorialPagesTest {
    @Test
    void firstHeadingAndParagraphNameThePage() {
        EditorialPage page = EditorialPages.parse("# L'essai\n\nUne phrase : voilà.\n\n## Suite\n\nTexte.\n");
        assertThat(page.title()).isEqualTo("L’essai");
        assertThat(page.description()).isEqualTo("Une phrase\u00A0: voilà.");
        assertThat(page.html())
                .startsWith("<p>Une phrase")
                .contains("<h2>Suite</h2>")
                .doesNotContain("<h1>");
    }

    @Test
    void valuesAreEscaped() {
        EditorialPage page = EditorialPages.parse("# Titre\n\nÉcrire à {operator.name}.\n")
                .with(Map.of("operator.name", "<b>Ville & Cie</b>"));
        assertThat(page.html()).contains("Écrire à &lt;b&gt;Ville &amp; Cie&lt;/b&gt;.");
    }

    @Test
    void htmlInATextIsShownAndNotObeyed() {
        assertThat(EditorialPages.parse("# Titre\n\nUn <script>alert(1)</script>.\n")
                        .html())
                .doesNotContain("<script>");
    }

    @Test
    void textWithoutTitleIsRefused() {
        assertThatThrownBy(() -> EditorialPages.parse("Rien")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTextOfTheSiteIsReadable() {
        EditorialPages pages = new EditorialPages();
        assertThat(pages.get("mentions-legales").title()).isEqualTo("Mentions légales");
        assertThat(pages.get("donnees-personnelles").html()).contains("https://www.cnil.fr/");
        assertThat(pages.get("accessibilite").description()).contains("RGAA");
        assertThatThrownBy(() -> pages.get("absente")).isInstanceOf(IllegalArgumentException.class);
    }
}
