package fr.jalon.content.dataset;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.dataset.DatasetRow.Point;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.PlaceOfDocument;
import fr.jalon.content.trade.Trades;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a market in the datasets of markets, lots and dates; its contact is in none of them. */
final class MarketRows {
    private MarketRows() {}

    static DatasetRow market(
            PlannedMarket market, PlannedMarketDocument document, Trades trades, Cpvs cpvs, String base) {
        AmountRange amount = market.amount();
        PlannedDate publication = market.schedule().publication();
        PlannedDate offers = market.schedule().offers();
        PlannedDate start = market.schedule().start();
        return new DatasetRow(
                Arrays.asList(
                        market.reference(),
                        market.title(),
                        market.description(),
                        market.status().code(),
                        market.status().label(),
                        market.buyer().name(),
                        market.buyer().siren(),
                        market.buyer().kind().code(),
                        market.buyer().kind().label(),
                        market.nature().code(),
                        market.nature().label(),
                        document.cpv(),
                        document.cpv().stream().map(cpvs::label).toList(),
                        document.trades(),
                        document.trades().stream().map(trades::label).toList(),
                        document.devices(),
                        document.considerations().stream()
                                .map(ConsiderationOfDocument::label)
                                .toList(),
                        document.considerations().stream()
                                .map(ConsiderationOfDocument::legalBasis)
                                .filter(Objects::nonNull)
                                .toList(),
                        whole(document.hoursPlanned()),
                        document.places().stream().map(PlaceOfDocument::code).toList(),
                        document.places().stream().map(PlaceOfDocument::label).toList(),
                        amount.min(),
                        amount.max(),
                        amount.disclosure().code(),
                        publication.date(),
                        publication.precision().code(),
                        offers == null ? null : offers.date(),
                        offers == null ? null : offers.precision().code(),
                        start == null ? null : start.date(),
                        start == null ? null : start.precision().code(),
                        (long) market.history().size(),
                        market.procedure() == null ? null : market.procedure().code(),
                        market.technique() == null ? null : market.technique().code(),
                        (long) market.lots().size(),
                        whole(market.schedule().months()),
                        (long) market.schedule().renewals(),
                        market.origin().source(),
                        market.origin().date(),
                        market.revision().updated(),
                        base + "/marches/" + market.reference()),
                document.points().stream()
                        .map(point -> new Point(point.lat(), point.lon()))
                        .toList());
    }

    static List<DatasetRow> lots(PlannedMarket market) {
        return market.lots().stream()
                .flatMap(lot -> lot.considerations().isEmpty()
                        ? Stream.of(lot(market, lot, null))
                        : lot.considerations().stream().map(asked -> lot(market, lot, asked)))
                .toList();
    }

    private static DatasetRow lot(PlannedMarket market, Lot lot, @Nullable Consideration asked) {
        ConsiderationKind kind = asked == null ? null : asked.kind();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                market.reference(),
                (long) lot.number(),
                lot.title(),
                lot.cpv(),
                lot.places(),
                lot.amount().min(),
                lot.amount().max(),
                lot.amount().disclosure().code(),
                kind == null ? null : kind.code(),
                kind == null ? null : kind.label(),
                kind == null ? null : kind.legalBasis(),
                kind == null ? null : kind.decp()));
        values.addAll(details(asked));
        return new DatasetRow(values, List.of());
    }

    /** Hours, effort rate, weight, least share, months of a pathway, publics, and the rest in words. */
    private static List<@Nullable Object> details(@Nullable Consideration asked) {
        return switch (asked) {
            case null -> details(null, null, null, null, null, null, null);
            case Consideration.ExecutionClause clause ->
                details(clause.hours(), clause.effortRate(), null, null, null, clause.publics(), null);
            case Consideration.SocialCriterion criterion ->
                details(null, null, criterion.weight(), null, null, null, criterion.subject());
            case Consideration.Reserved reserved ->
                details(null, null, null, reserved.minimumShare(), null, null, null);
            case Consideration.InsertionService service ->
                details(
                        service.hours(),
                        null,
                        null,
                        null,
                        service.pathwayMonths(),
                        service.publics(),
                        joined(service.activity(), service.phases()));
            case Consideration.Action action -> details(null, null, null, null, null, null, action.actions());
            case Consideration.Undecided undecided -> details(null, null, null, null, null, null, null);
        };
    }

    private static List<@Nullable Object> details(
            @Nullable Integer hours,
            @Nullable BigDecimal effortRate,
            @Nullable BigDecimal weight,
            @Nullable Integer minimumShare,
            @Nullable Integer pathwayMonths,
            @Nullable String publics,
            @Nullable String words) {
        return Arrays.asList(
                whole(hours), effortRate, weight, whole(minimumShare), whole(pathwayMonths), publics, words);
    }

    static List<DatasetRow> dates(PlannedMarket market) {
        List<DatasetRow> rows = new ArrayList<>();
        for (DateChange change : market.history()) {
            PlannedDate after = change.after();
            rows.add(new DatasetRow(
                    Arrays.asList(
                            market.reference(),
                            rows.size() + 1L,
                            change.field().code(),
                            change.changed(),
                            change.before().date(),
                            change.before().precision().code(),
                            after == null ? null : after.date(),
                            after == null ? null : after.precision().code(),
                            change.reason()),
                    List.of()));
        }
        return rows;
    }

    private static @Nullable String joined(@Nullable String... texts) {
        String all = Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" ; "));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable Long whole(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }
}
