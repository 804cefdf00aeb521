package fr.jalon.content.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PlannedDate PUBLISHED = PlannedDate.day(LocalDate.of(2024, 3, 31));

    @Test
    void aRenewalComesWhenTheMarketWithItsRenewalsEnds() {
        Schedule schedule = new Schedule(PUBLISHED, PlannedDate.month(LocalDate.of(2024, 5, 1)), null, 12, 3);
        assertThat(schedule.renewalMonths(TODAY)).isEqualTo(48);
        Schedule renewed = schedule.renewed(48);
        assertThat(renewed.publication())
                .as("no day is known yet")
                .isEqualTo(PlannedDate.month(LocalDate.of(2028, 3, 1)));
        assertThat(renewed.offers()).isEqualTo(PlannedDate.month(LocalDate.of(2028, 5, 1)));
        assertThat(renewed.start()).isNull();
        assertThat(renewed.months()).isEqualTo(12);
    }

    @Test
    void withoutDurationItIsAYearAndItIsAlwaysAhead() {
        assertThat(Schedule.published(PUBLISHED).renewalMonths(TODAY)).isEqualTo(36);
        assertThat(new Schedule(PUBLISHED, null, null, 6, 0).renewalMonths(TODAY))
                .isEqualTo(36);
        assertThat(new Schedule(PUBLISHED, null, null, 0, 0).renewalMonths(TODAY))
                .isEqualTo(36);
    }

    @Test
    void aPostponementTakesTheFollowingDatesAlong() {
        Schedule schedule = new Schedule(
                PlannedDate.quarter(LocalDate.of(2026, 7, 1)),
                PlannedDate.day(LocalDate.of(2026, 10, 31)),
                PlannedDate.month(LocalDate.of(2027, 1, 1)),
                null,
                0);
        Schedule later = schedule.postponed(PlannedDate.month(LocalDate.of(2026, 11, 1)));
        assertThat(later.publication()).isEqualTo(PlannedDate.month(LocalDate.of(2026, 11, 1)));
        assertThat(later.offers()).isEqualTo(PlannedDate.day(LocalDate.of(2027, 2, 28)));
        assertThat(later.start()).isEqualTo(PlannedDate.month(LocalDate.of(2027, 5, 1)));
    }
}
