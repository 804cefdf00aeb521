package fr.jalon.content.market;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** How often the planned publication was put off, and by how many months since it was first announced. */
public record Slippage(int times, int months) {
    static Slippage of(PlannedDate publication, List<DateChange> history) {
        List<DateChange> publications = history.stream()
                .filter(change -> change.field() == DateField.PUBLICATION)
                .toList();
        int times = (int) publications.stream()
                .filter(change -> MarketChange.of(change).isPostponement())
                .count();
        if (publications.isEmpty()) {
            return new Slippage(0, 0);
        }
        PlannedDate first = publications.getFirst().before();
        int months = (int) ChronoUnit.MONTHS.between(
                first.date().withDayOfMonth(1), publication.date().withDayOfMonth(1));
        return new Slippage(times, months);
    }
}
