package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Reservation;
import fr.jalon.portal.error.BadFilterException;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.Vocabularies;
import fr.jalon.portal.search.YesNo;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketQueryTest {
    @Test
    void searchOfEverythingShowsWhatIsAheadSoonestFirst() {
        MarketQuery query = query(Map.of());

        assertThat(query.choices().statuses()).containsExactly(MarketStatus.PLANNED, MarketStatus.OPEN);
        assertThat(query.choices().namesStatuses()).isFalse();
        assertThat(query.sort()).isEqualTo(MarketSort.PUBLICATION);
        assertThat(query.page()).isEqualTo(1);
    }

    @Test
    void statusesOfAnUntouchedFormAreNoFilter() {
        assertThat(query(Map.of("statut", List.of("open", "planned"))).choices().namesStatuses())
                .isFalse();
        assertThat(query(Map.of("statut", List.of("open"))).choices().namesStatuses())
                .isTrue();
    }

    @Test
    void oneWordStandsForAllStatuses() {
        assertThat(query(Map.of("statut", List.of("all"))).choices().statuses())
                .contains(MarketStatus.PLANNED, MarketStatus.WITHDRAWN)
                .doesNotContain(MarketStatus.DRAFT, MarketStatus.SUBMITTED);
    }

    @Test
    void everyFilterIsRead() {
        MarketQuery query = query(Map.of(
                "q", List.of("tonte"),
                "dispositif", List.of("reserved-iae", "undecided"),
                "cpv", List.of("7731", "77310000-6"),
                "territoire", List.of("com-59350"),
                "rayon", List.of("30"),
                "acheteur", List.of("hospital", "225900018"),
                "montant", List.of("40000-100000", "inconnu", "5000000-"),
                "heures-min", List.of("500"),
                "publication-a", List.of("2027-06")));

        assertThat(query.choices().devices())
                .containsExactly(ConsiderationKind.RESERVED_IAE, ConsiderationKind.UNDECIDED);
        assertThat(query.choices().cpvs()).containsExactly("77310000");
        assertThat(query.places().radius()).isEqualTo(30);
        assertThat(query.choices().amounts())
                .containsExactly(
                        new AmountBand(40_000L, 100_000L), AmountBand.UNKNOWN, new AmountBand(5_000_000L, null));
        assertThat(query.choices().publishedUntil()).hasToString("2027-06-30");
        assertThat(query.sort()).isEqualTo(MarketSort.RELEVANCE);
    }

    @Test
    void whomAMarketIsForAndWhenItComesAreRead() {
        MarketChoices choices = query(Map.of(
                        "reserve-a", List.of("none", "iae"),
                        "mois", List.of("2027-04"),
                        "demonstration", List.of("non")))
                .choices();

        assertThat(choices.reservedTo()).containsExactly(Reservation.NONE, Reservation.IAE);
        assertThat(choices.months()).containsExactly(YearMonth.of(2027, 4));
        assertThat(choices.demonstration()).isEqualTo(YesNo.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "dispositif, article-14",
        "secteur, peinture-sur-soie",
        "cpv, 00000000",
        "cpv, abc",
        "territoire, 59",
        "territoire, dep-99",
        "rayon, 10",
        "acheteur, 12345",
        "nature, travaux",
        "montant, 100-50",
        "montant, -",
        "heures-min, beaucoup",
        "publication-de, hier",
        "statut, draft",
        "reserve-a, handicap",
        "mois, avril",
        "mois, 2027-13",
        "demonstration, true",
        "tri, hasard",
        "page, 501",
        "curseur, xyz"
    })
    void valueThatIsNotKnownIsRefusedByName(String name, String value) {
        assertThatExceptionOfType(BadFilterException.class)
                .isThrownBy(() -> query(Map.of(name, List.of(value))))
                .withMessageContaining(value)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(name));
    }

    @Test
    void periodThatEndsBeforeItBeginsIsRefused() {
        assertThatExceptionOfType(BadFilterException.class)
                .isThrownBy(() ->
                        query(Map.of("publication-de", List.of("2027-05-01"), "publication-a", List.of("2027-04-01"))));
    }

    @Test
    void amountsAreWrittenAsTheyAreRead() {
        for (AmountBand range : AmountBand.OFFERED) {
            assertThat(AmountBand.ofCode(range.code())).contains(range);
        }
    }

    private static MarketQuery query(Map<String, List<String>> parameters) {
        return MarketQuery.of(Parameters.of(parameters, MarketQuery.KNOWN), Vocabularies.small());
    }
}
