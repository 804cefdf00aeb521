package fr.jalon.content.market.demonstration;

import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.DateField;
import fr.jalon.content.market.DatePrecision;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where a generated market stands and when it is published: months from the base month, precise only when near. */
record GeneratedDates(LocalDate base, MarketStatus status, PlannedDate publication) {

    static GeneratedDates draw(LocalDate base, Random random) {
        int drawn = random.nextInt(100);
        MarketStatus status = drawn < 78
                ? MarketStatus.PLANNED
                : drawn < 84
                        ? MarketStatus.OPEN
                        : drawn < 89
                                ? MarketStatus.AWARDED
                                : drawn < 94
                                        ? MarketStatus.UNDER_WAY
                                        : drawn < 96
                                                ? MarketStatus.ENDED
                                                : drawn < 98 ? MarketStatus.WITHDRAWN : MarketStatus.UNSUCCESSFUL;
        int months =
                switch (status) {
                    case PLANNED, NO_NEWS -> 1 + Math.min(random.nextInt(18), 3 + random.nextInt(15));
                    case WITHDRAWN -> 2 + random.nextInt(8);
                    case OPEN -> -1 - random.nextInt(2);
                    case AWARDED, UNSUCCESSFUL -> -4 - random.nextInt(6);
                    case UNDER_WAY -> -10 - random.nextInt(12);
                    case ENDED, DRAFT, SUBMITTED -> -40 - random.nextInt(12);
                };
        DatePrecision precision = precision(months, random);
        LocalDate day = base.plusMonths(months).withDayOfMonth(1 + random.nextInt(28));
        return new GeneratedDates(base, status, new PlannedDate(day, precision));
    }

    Schedule schedule(int months, Random random) {
        LocalDate published = publication.date();
        boolean detailed = random.nextInt(100) < 75;
        PlannedDate offers = status == MarketStatus.OPEN
                ? PlannedDate.day(base.plusMonths(1).withDayOfMonth(3 + random.nextInt(24)))
                : PlannedDate.month(published.plusMonths(2));
        return new Schedule(
                publication,
                detailed || status == MarketStatus.OPEN ? offers : null,
                detailed ? PlannedDate.month(published.plusMonths(4 + random.nextInt(4))) : null,
                months,
                months <= 12 ? random.nextInt(4) : random.nextInt(2));
    }

    /** One plan in six was put off before, once to three times. */
    List<DateChange> history(Random random) {
        if (random.nextInt(100) >= 17 || status == MarketStatus.ENDED) {
            return List.of();
        }
        int times = 1 + Math.min(random.nextInt(3), random.nextInt(3));
        List<DateChange> changes = new ArrayList<>();
        PlannedDate after = publication;
        LocalDate changed = earlier(base, publication.date()).minusMonths(1);
        for (int i = 0; i < times; i++) {
            PlannedDate before = new PlannedDate(after.date().minusMonths(1 + random.nextInt(4)), after.precision());
            changed = changed.minusMonths(2 + random.nextInt(3)).withDayOfMonth(1 + random.nextInt(28));
            if (!before.equals(after)) {
                changes.addFirst(new DateChange(DateField.PUBLICATION, changed, before, after, null));
                after = before;
            }
        }
        return changes;
    }

    private static DatePrecision precision(int months, Random random) {
        int drawn = random.nextInt(100);
        if (months <= 0) {
            return DatePrecision.DAY;
        }
        if (months <= 3) {
            return drawn < 50 ? DatePrecision.DAY : DatePrecision.MONTH;
        }
        if (months <= 8) {
            return drawn < 10 ? DatePrecision.DAY : drawn < 75 ? DatePrecision.MONTH : DatePrecision.QUARTER;
        }
        return drawn < 35 ? DatePrecision.MONTH : DatePrecision.QUARTER;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
