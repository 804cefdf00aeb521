package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.MarketChange.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChangeTextTest {
    @Test
    void postponementsAreCounted() {
        assertThat(texts(
                        change(Subject.PUBLICATION, null, "2027-03", "2027-06"),
                        change(Subject.OFFERS, null, "2027-06-01", "2027-09-15"),
                        change(Subject.PUBLICATION, null, "2027-06", "2028-Q1"),
                        change(Subject.START, null, "2027-Q3", "2027-Q4"),
                        change(Subject.PUBLICATION, null, "2028-Q1", "2028-02")))
                .containsExactly(
                        "Publication reportée de mars à juin 2027.",
                        "Remise des offres reportée du 1er juin 2027 au 15 septembre 2027.",
                        "Publication reportée de juin 2027 au 1er trimestre 2028, deuxième report.",
                        "Début d’exécution reporté du 3e au 4e trimestre 2027.",
                        "Publication : 1er trimestre 2028, puis février 2028.");
    }

    @Test
    void everyChangeHasItsSentence() {
        assertThat(texts(
                        change(Subject.PUBLICATION, null, "2027-10", "2027-08"),
                        change(Subject.LOT, 3, null, "Passes à poissons"),
                        change(Subject.CONSIDERATION, 2, "execution-clause", null),
                        change(Subject.HOURS, null, "800", "1200"),
                        change(Subject.AMOUNT, 1, "100000/500000", "not-known"),
                        change(Subject.STATUS, null, "planned", "no-news")))
                .containsExactly(
                        "Publication avancée d’octobre à août 2027.",
                        "Un lot ajouté, le lot 3 : Passes à poissons.",
                        "Retiré du lot 2 : Clause sociale d’insertion.",
                        "Heures d’insertion : 800 h, puis 1 200 h.",
                        "Montant du lot 1 : 100 à 500 k€, puis pas encore connu.",
                        "Sans nouvelles : la date prévue est passée et l’acheteur n’a rien annoncé.");
    }

    private static List<String> texts(MarketChange... changes) {
        return ChangeText.all(List.of(changes)).stream()
                .map(change -> change.text().replaceAll("[\\u00a0\\u202f]", " "))
                .toList();
    }

    private static MarketChange change(
            Subject subject, @Nullable Integer lot, @Nullable String before, @Nullable String after) {
        return new MarketChange(Instant.parse("2026-12-01T09:30:00Z"), subject, lot, before, after, null);
    }
}
