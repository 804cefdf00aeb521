package fr.jalon.content.market.imports;

import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a market already stored: what it has no column for stays, and so does what a cell says in fewer words
 * than are stored.
 */
final class MarketMerge {
    private final PlannedMarket read;
    private final PlannedMarket stored;
    private final MarketColumns columns;
    private final Map<Integer, Map<MarketColumn, String>> cells;
    private final Map<Integer, Map<MarketColumn, String>> storedCells;

    private MarketMerge(PlannedMarket read, PlannedMarket stored, MarketColumns columns) {
        this.read = read;
        this.stored = stored;
        this.columns = columns;
        this.cells = MarketCells.of(read);
        this.storedCells = MarketCells.of(stored);
    }

    static PlannedMarket of(PlannedMarket read, PlannedMarket stored, MarketColumns columns) {
        return new MarketMerge(read, stored, columns).merged();
    }

    private PlannedMarket merged() {
        boolean lotsUnsaid =
                !columns.has(MarketColumn.LOT_NUMBER) && stored.lots().size() > 1;
        // Nothing public is taken back in silence: a market is given up with its reason.
        boolean takenBack = stored.status().isPublic() && !read.status().isPublic();
        MarketStatus status = takenBack || same(MarketColumn.STATUS) ? stored.status() : read.status();
        if (status == MarketStatus.NO_NEWS) {
            // Whether this is news, only the dates tell: see PlannedMarket.following.
            status = MarketStatus.PLANNED;
        }
        return new PlannedMarket(
                stored.reference(),
                columns.has(MarketColumn.BUYER_NAME) ? read.buyer() : stored.buyer(),
                stored.buyerCode(),
                read.title(),
                columns.has(MarketColumn.DESCRIPTION) ? read.description() : stored.description(),
                columns.has(MarketColumn.NATURE) ? read.nature() : stored.nature(),
                lotsUnsaid || same(MarketColumn.CPV) ? stored.cpv() : read.cpv(),
                lotsUnsaid || same(MarketColumn.PLACES) ? stored.places() : read.places(),
                same(MarketColumn.AMOUNT) ? stored.amount() : read.amount(),
                columns.has(MarketColumn.PROCEDURE) ? read.procedure() : stored.procedure(),
                columns.has(MarketColumn.TECHNIQUE) ? read.technique() : stored.technique(),
                schedule(),
                columns.has(MarketColumn.CONTACT) ? read.contact() : stored.contact(),
                columns.has(MarketColumn.FACILITATOR) ? read.facilitator() : stored.facilitator(),
                columns.has(MarketColumn.URL) ? read.consultationUrl() : stored.consultationUrl(),
                status,
                status == stored.status() ? stored.withdrawalReason() : read.withdrawalReason(),
                lotsUnsaid ? stored.lots() : read.lots().stream().map(this::lot).toList(),
                List.of(),
                List.of(),
                read.origin(),
                read.revision());
    }

    private Schedule schedule() {
        Schedule now = read.schedule();
        Schedule before = stored.schedule();
        return new Schedule(
                now.publication(),
                columns.has(MarketColumn.OFFERS) ? now.offers() : before.offers(),
                columns.has(MarketColumn.START) ? now.start() : before.start(),
                columns.has(MarketColumn.MONTHS) ? now.months() : before.months(),
                columns.has(MarketColumn.RENEWALS) ? now.renewals() : before.renewals());
    }

    private Lot lot(Lot now) {
        Lot before = stored.lots().stream()
                .filter(lot -> lot.number() == now.number())
                .findFirst()
                .orElse(null);
        if (before == null) {
            return now;
        }
        int number = now.number();
        boolean titled = same(MarketColumn.LOT_TITLE, number) && !before.title().equals(stored.title());
        return new Lot(
                number,
                titled ? before.title() : now.title(),
                same(MarketColumn.CPV, number) ? before.cpv() : now.cpv(),
                same(MarketColumn.PLACES, number) ? before.places() : now.places(),
                same(MarketColumn.AMOUNT, number) ? before.amount() : now.amount(),
                considerations(now, before));
    }

    private List<Consideration> considerations(Lot now, Lot before) {
        boolean kinds = same(MarketColumn.CONSIDERATIONS, now.number());
        boolean hours = same(MarketColumn.HOURS, now.number());
        boolean publics = same(MarketColumn.PUBLICS, now.number());
        List<Consideration> asked =
                columns.has(MarketColumn.CONSIDERATIONS) && !kinds ? now.considerations() : before.considerations();
        if (kinds && hours && publics) {
            return asked;
        }
        return asked.stream()
                .map(one -> detailed(one, find(now, one), find(before, one), hours, publics))
                .toList();
    }

    /** With the hours and publics of the file where they changed, and all else as it is stored. */
    private static Consideration detailed(
            Consideration asked,
            @Nullable Consideration now,
            @Nullable Consideration before,
            boolean hoursStay,
            boolean publicsStay) {
        if (before == null) {
            return asked;
        }
        Integer hours = hoursStay || now == null ? before.hours() : now.hours();
        String publics = publicsStay || now == null ? MarketCells.publics(before) : MarketCells.publics(now);
        return switch (before) {
            case Consideration.ExecutionClause clause ->
                new Consideration.ExecutionClause(hours, clause.effortRate(), publics, clause.calculation());
            case Consideration.InsertionService service ->
                new Consideration.InsertionService(
                        hours, service.pathwayMonths(), service.phases(), service.activity(), publics);
            default -> before;
        };
    }

    private static @Nullable Consideration find(Lot lot, Consideration asked) {
        return lot.considerations().stream()
                .filter(one -> one.kind() == asked.kind())
                .findFirst()
                .orElse(null);
    }

    /** Whether the file changes nothing in this column, over all lots. */
    private boolean same(MarketColumn column) {
        return !columns.has(column)
                || cells.keySet().equals(storedCells.keySet())
                        && cells.keySet().stream().allMatch(number -> same(column, number));
    }

    private boolean same(MarketColumn column, int number) {
        return !columns.has(column)
                || Objects.equals(
                        cells.getOrDefault(number, Map.of()).get(column),
                        storedCells.getOrDefault(number, Map.of()).get(column));
    }
}
