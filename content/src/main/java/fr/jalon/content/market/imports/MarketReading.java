package fr.jalon.content.market.imports;

import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a file says, held against what is stored: what became of each row, and the states to store. */
record MarketReading(ImportReport report, List<Next> changed, Map<String, PlannedMarket> read) {
    /** The same, where those of these references that are not public yet have to wait for the operator. */
    MarketReading waiting(Predicate<String> references) {
        return new MarketReading(
                report,
                changed.stream()
                        .map(next -> references.test(next.next().reference()) ? next.waiting() : next)
                        .toList(),
                read);
    }

    /** The state that follows the stored one; that one is absent for a new market. */
    record Next(@Nullable PlannedMarket present, PlannedMarket next) {
        private Next waiting() {
            boolean known = present != null && present.status().isPublic();
            boolean waits = !known && next.status().isPublic();
            return waits ? new Next(present, next.standing(MarketStatus.SUBMITTED)) : this;
        }

        List<FieldChange> fields() {
            return present == null ? List.of() : MarketCells.differences(present, next);
        }
    }
}
