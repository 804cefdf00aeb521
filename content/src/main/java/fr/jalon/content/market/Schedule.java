package fr.jalon.content.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a market is to be published, answered and begun, and how long it then lasts. */
public record Schedule(
        PlannedDate publication,
        @Nullable PlannedDate offers,
        @Nullable PlannedDate start,
        @Nullable Integer months,
        int renewals) {

    private static final int YEAR = 12;

    public static Schedule published(PlannedDate publication) {
        return new Schedule(publication, null, null, null, 0);
    }

    /** The same plan published at another date, what comes after it put off by as many months. */
    public Schedule postponed(PlannedDate to) {
        int by = (int) ChronoUnit.MONTHS.between(YearMonth.from(publication.date()), YearMonth.from(to.date()));
        return shifted(by).publishedAt(to);
    }

    /** The same plan, published at another date. */
    public Schedule publishedAt(PlannedDate to) {
        return new Schedule(to, offers, start, months, renewals);
    }

    /** The same plan, this many months later. */
    public Schedule shifted(int by) {
        return new Schedule(
                publication.plusMonths(by),
                offers == null ? null : offers.plusMonths(by),
                start == null ? null : start.plusMonths(by),
                months,
                renewals);
    }

    /** How long the market lasts with all its renewals; absent where that is not known. */
    public @Nullable Integer wholeMonths() {
        return months == null ? null : Integer.valueOf(months * (1 + renewals));
    }

    /**
     * How many months later the market that takes over from this one is to be published: as long as this one lasts, else a year,
     * as many times as it takes to be ahead.
     */
    public int renewalMonths(LocalDate today) {
        Integer whole = wholeMonths();
        int period = whole == null || whole == 0 ? YEAR : whole;
        int by = period;
        while (!publication.plusMonths(by).last().isAfter(today)) {
            by += period;
        }
        return by;
    }

    /** The same plan that much later, no day of it known yet. */
    public Schedule renewed(int by) {
        Schedule later = shifted(by);
        return new Schedule(
                rough(later.publication),
                later.offers == null ? null : rough(later.offers),
                later.start == null ? null : rough(later.start),
                months,
                renewals);
    }

    private static PlannedDate rough(PlannedDate planned) {
        return planned.precision() == DatePrecision.DAY ? PlannedDate.month(planned.date()) : planned;
    }

    public @Nullable PlannedDate date(DateField field) {
        return switch (field) {
            case PUBLICATION -> publication;
            case OFFERS -> offers;
            case START -> start;
        };
    }
}
