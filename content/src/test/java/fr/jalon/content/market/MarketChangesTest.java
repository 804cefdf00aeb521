package fr.jalon.content.market;

import static fr.jalon.content.market.PlannedMarkets.ARCHIVES;
import static fr.jalon.content.market.PlannedMarkets.BERGES_DE_SAMBRE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.MarketChange.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MarketChangesTest {
    private static final Occasion DECEMBER =
            new Occasion(LocalDate.of(2026, 12, 1), Instant.parse("2026-12-01T09:30:00Z"), "Étude de sol");

    @Test
    void aLotAddedAndAClauseTakenAwayAreKeptWithTheirReason() {
        List<Lot> lots = new ArrayList<>(BERGES_DE_SAMBRE.lots());
        Lot second = lots.get(1);
        lots.set(1, new Lot(2, second.title(), second.cpv(), second.places(), AmountRange.atMost(90_000), List.of()));
        lots.add(new Lot(5, "Passes à poissons", null, List.of(), AmountRange.notKnown(), List.of()));

        PlannedMarket next = divided(BERGES_DE_SAMBRE, lots).following(BERGES_DE_SAMBRE, DECEMBER);

        assertThat(next.changes())
                .containsExactly(
                        new MarketChange(
                                DECEMBER.moment(),
                                Subject.AMOUNT,
                                2,
                                second.amount().text(),
                                "../90000",
                                "Étude de sol"),
                        new MarketChange(
                                DECEMBER.moment(),
                                Subject.CONSIDERATION,
                                2,
                                "reserved-disability",
                                null,
                                "Étude de sol"),
                        new MarketChange(DECEMBER.moment(), Subject.LOT, 5, null, "Passes à poissons", "Étude de sol"));
        assertThat(next.memory()).endsWith(next.changes().toArray(MarketChange[]::new));
    }

    @Test
    void hoursOfAMarketThatIsNotDividedAreOfNoLot() {
        Lot only = ARCHIVES.lots().getFirst();
        Consideration.InsertionService service =
                (Consideration.InsertionService) only.considerations().getFirst();
        Lot shorter = new Lot(
                only.number(),
                only.title(),
                only.cpv(),
                only.places(),
                only.amount(),
                List.of(new Consideration.InsertionService(
                        9_000, service.pathwayMonths(), service.phases(), service.activity(), service.publics())));
        assertThat(divided(ARCHIVES, List.of(shorter))
                        .following(ARCHIVES, DECEMBER)
                        .changes())
                .containsExactly(
                        new MarketChange(DECEMBER.moment(), Subject.HOURS, null, "18480", "9000", "Étude de sol"));
    }

    @Test
    void theSameDateSaidAgainIsNoNews() {
        PlannedMarket silent = ARCHIVES.standing(MarketStatus.NO_NEWS);
        assertThat(ARCHIVES.following(silent, DECEMBER)).isSameAs(silent);

        PlannedMarket later = PlannedMarketTest.publishedAt(ARCHIVES, PlannedDate.month(LocalDate.of(2027, 9, 1)))
                .following(silent, DECEMBER);
        assertThat(later.status()).isEqualTo(MarketStatus.PLANNED);
        assertThat(later.changes())
                .containsExactly(new MarketChange(
                        DECEMBER.moment(), Subject.STATUS, null, "no-news", "planned", "Étude de sol"));
    }

    @Test
    void aDateToldMoreExactlyIsNoPostponement() {
        assertThat(moved("2027-Q2", "2027-05").isPostponement()).isFalse();
        assertThat(moved("2027-05", "2027-05-28").isPostponement()).isFalse();
        assertThat(moved("2027-05", "2027-Q3").isPostponement()).isTrue();
        assertThat(moved("2027-06", "2027-03").isPostponement()).isFalse();
        assertThat(moved("2027-06", null).isPostponement()).isFalse();
    }

    @Test
    void valuesAreReadAgainAsTheyWereWritten() {
        for (PlannedMarket market : PlannedMarkets.ALL) {
            assertThat(AmountRange.parse(market.amount().text())).isEqualTo(market.amount());
            PlannedDate date = market.schedule().publication();
            assertThat(PlannedDate.parse(date.iso())).isEqualTo(date);
        }
    }

    private static MarketChange moved(String before, @Nullable String after) {
        return new MarketChange(DECEMBER.moment(), Subject.PUBLICATION, null, before, after, null);
    }

    private static PlannedMarket divided(PlannedMarket market, List<Lot> lots) {
        return market.dividedInto(lots, market.cpv(), market.places(), market.amount());
    }

    @Test
    void howHoursWereCalculatedIsNewsOnlyWhereItIsShown() {
        PlannedMarket before = clause(null);
        PlannedMarket hidden = clause(
                new HoursCalculation(BigDecimal.valueOf(1000), BigDecimal.valueOf(40), BigDecimal.valueOf(30), false));
        PlannedMarket shown = clause(
                new HoursCalculation(BigDecimal.valueOf(1000), BigDecimal.valueOf(40), BigDecimal.valueOf(30), true));
        assertThat(hidden.following(before, LocalDate.of(2026, 11, 20)).changes())
                .isEmpty();
        assertThat(hidden.following(before, LocalDate.of(2026, 11, 20)).lots()).isEqualTo(hidden.lots());
        assertThat(shown.following(hidden, LocalDate.of(2026, 11, 20)).changes())
                .hasSize(1);
    }

    private static PlannedMarket clause(@Nullable HoursCalculation from) {
        PlannedMarket market = PlannedMarkets.ARCHIVES;
        Lot lot = market.lots().getFirst();
        return market.dividedInto(
                List.of(new Lot(
                        lot.number(),
                        lot.title(),
                        lot.cpv(),
                        lot.places(),
                        lot.amount(),
                        List.of(new Consideration.ExecutionClause(800, BigDecimal.TEN, null, from)))),
                market.cpv(),
                market.places(),
                market.amount());
    }
}
