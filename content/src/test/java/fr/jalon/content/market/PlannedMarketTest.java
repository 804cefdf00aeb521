package fr.jalon.content.market;

import static fr.jalon.content.market.PlannedMarkets.ARCHIVES;
import static fr.jalon.content.market.PlannedMarkets.BERGES_DE_SAMBRE;
import static fr.jalon.content.market.PlannedMarkets.CHU_CAEN_NETTOYAGE;
import static fr.jalon.content.market.PlannedMarkets.ECLUSE_OISY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlannedMarketTest {
    @Test
    void hoursOfAllLotsAddUp() {
        assertThat(ECLUSE_OISY.hoursPlanned()).isEqualTo(160_000);
        assertThat(BERGES_DE_SAMBRE.hoursPlanned()).isEqualTo(2_400);
        assertThat(ARCHIVES.hoursPlanned()).isEqualTo(18_480);
        assertThat(CHU_CAEN_NETTOYAGE.hoursPlanned()).isNull();
    }

    @Test
    void considerationsOfAllLotsAreGatheredByKind() {
        assertThat(BERGES_DE_SAMBRE.considerations())
                .containsOnlyKeys(ConsiderationKind.EXECUTION_CLAUSE, ConsiderationKind.RESERVED_DISABILITY);
        assertThat(BERGES_DE_SAMBRE
                        .considerations()
                        .get(ConsiderationKind.EXECUTION_CLAUSE)
                        .hours())
                .isEqualTo(2_400);
    }

    @Test
    void slippageCountsFromTheDateFirstAnnounced() {
        assertThat(ECLUSE_OISY.slippage()).isEqualTo(new Slippage(2, 6));
        assertThat(ARCHIVES.slippage()).isEqualTo(new Slippage(0, 0));
    }

    @Test
    void aDateMovedIsKeptWithTheDayItMoved() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        PlannedDate later =
                PlannedDate.month(ARCHIVES.schedule().publication().date().plusMonths(2));
        PlannedMarket next = publishedAt(ARCHIVES, later).following(ARCHIVES, day);
        assertThat(next.history())
                .containsExactly(new DateChange(
                        DateField.PUBLICATION, day, ARCHIVES.schedule().publication(), later, null));
        assertThat(next.slippage()).isEqualTo(new Slippage(1, 2));
    }

    @Test
    void aSecondReadingOfTheSameMarketIsTheSame() {
        assertThat(publishedAt(ARCHIVES, ARCHIVES.schedule().publication()).following(ARCHIVES, LocalDate.MAX))
                .isSameAs(ARCHIVES);
    }

    @Test
    void aDateIsAsPreciseAsItWasAnnounced() {
        LocalDate day = LocalDate.of(2027, 5, 18);
        assertThat(PlannedDate.day(day).label()).isEqualTo("18 mai 2027");
        assertThat(PlannedDate.day(day.withDayOfMonth(1)).label()).isEqualTo("1er mai 2027");
        assertThat(PlannedDate.month(day)).isEqualTo(PlannedDate.month(LocalDate.of(2027, 5, 1)));
        assertThat(PlannedDate.month(day).label()).isEqualTo("mai 2027");
        assertThat(PlannedDate.quarter(day).date()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(PlannedDate.quarter(day).label()).isEqualTo("2e trimestre 2027");
        assertThat(PlannedDate.quarter(LocalDate.of(2027, 1, 1)).label()).isEqualTo("1er trimestre 2027");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AmountRange.between(2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AmountRange(AmountRange.Disclosure.NOT_KNOWN, 1L, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consideration.Reserved(ConsiderationKind.EXECUTION_CLAUSE, 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consideration.Action(ConsiderationKind.UNDECIDED, null));
    }

    @Test
    void ratesAreEqualHoweverTheyAreWritten() {
        assertThat(new Consideration.ExecutionClause(10, new BigDecimal("5.00"), null))
                .isEqualTo(new Consideration.ExecutionClause(10, new BigDecimal("5"), null));
    }

    static PlannedMarket publishedAt(PlannedMarket market, PlannedDate publication) {
        Schedule schedule = market.schedule();
        return new PlannedMarket(
                market.reference(),
                market.buyer(),
                market.buyerCode(),
                market.title(),
                market.description(),
                market.nature(),
                market.cpv(),
                market.places(),
                market.amount(),
                market.procedure(),
                market.technique(),
                new Schedule(publication, schedule.offers(), schedule.start(), schedule.months(), schedule.renewals()),
                market.contact(),
                market.facilitator(),
                market.consultationUrl(),
                market.status(),
                market.withdrawalReason(),
                market.lots(),
                List.of(),
                List.of(),
                market.origin(),
                Revision.NONE);
    }
}
