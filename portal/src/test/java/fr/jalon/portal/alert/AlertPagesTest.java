package fr.jalon.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.alert.Alert;
import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.TemplatesFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertPagesTest {
    private static final Instant MOMENT = Instant.parse("2026-11-20T08:00:00Z");

    private static final Wanted SEARCH = new Wanted(
            "Marchés à venir : « espaces verts », Nord (59)",
            List.of("« espaces verts »", "Nord (59)"),
            "/marches?q=espaces+verts&territoire=dep-59",
            "/marches?q=espaces+verts&territoire=dep-59&tri=updated",
            List.of(new Link("Flux Atom", "/marches.atom?q=espaces+verts&territoire=dep-59")),
            "q=espaces+verts&territoire=dep-59",
            null);

    private static final Wanted MARKET =
            new Wanted("Suivi du marché « Voirie »", List.of(), "/marches/M-1", "/marches/M-1", List.of(), null, "M-1");

    @Test
    void asksForASearch() {
        check("alert/ask", AskPage.VIEW, AskPage.of(SEARCH, AskForm.of(""), "preuve"));
    }

    @Test
    void asksForAMarket() {
        check("alert/ask-market", AskPage.VIEW, AskPage.of(MARKET, AskForm.of("moi@exemple.fr"), "preuve"));
    }

    @Test
    void namesWhatIsWrong() {
        AskForm form = AskForm.of(new Form(Map.of("courriel", List.of("nulle <part>"))));
        check("alert/ask-faulty", AskPage.VIEW, AskPage.of(SEARCH, form, "preuve"));
    }

    @Test
    void saysWhatAlertsAre() {
        check("alert/about", AlertsPage.VIEW, AlertsPage.of(AskForm.of(""), "preuve"));
    }

    @Test
    void listsTheAlertsOfAnAddress() {
        List<OwnPage.Row> rows = List.of(
                row(alert(1, null, null, null), SEARCH, OptionalLong.of(12)),
                row(alert(2, MOMENT, null, null), MARKET, OptionalLong.empty()),
                row(alert(3, null, MOMENT, null), SEARCH, OptionalLong.empty()),
                row(alert(4, null, MOMENT, Alert.FILTERS), null, OptionalLong.empty()));
        check("alert/own", OwnPage.VIEW, OwnPage.of("jeton-du-lien", rows, "C’est fait.", "preuve"));
    }

    @Test
    void listsNothing() {
        check("alert/own-empty", OwnPage.VIEW, OwnPage.of("jeton-du-lien", List.of(), "", "preuve"));
    }

    private static OwnPage.Row row(Alert alert, @Nullable Wanted wanted, OptionalLong found) {
        return OwnPage.row("jeton-du-lien", alert, Optional.ofNullable(wanted), found);
    }

    private static Alert alert(long id, @Nullable Instant paused, @Nullable Instant stopped, @Nullable String ended) {
        return new Alert(
                id,
                new UUID(0, 1),
                "",
                null,
                "week",
                MOMENT,
                MOMENT,
                paused,
                stopped,
                ended,
                MOMENT,
                MOMENT,
                id == 1 ? MOMENT : null);
    }

    private static void check(String name, String view, Record page) {
        String html = TemplatesFixture.render(view, page);
        assertThat(HtmlChecker.errors(html)).isEmpty();
        GoldenHtml.assertMainMatches(name, html);
    }
}
