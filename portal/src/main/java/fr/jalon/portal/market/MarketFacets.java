package fr.jalon.portal.market;

import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.Facet.Choice;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.SectorFacet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facets of a search of markets with their French labels, in the order pages show them. */
final class MarketFacets {
    /** A few weeks of one person, a quarter, half a year, a year of 1,600 hours, and several. */
    private static final List<Integer> HOURS_OFFERED = List.of(1, 150, 400, 800, 1600, 5000);

    private static final List<Integer> MONTHS_OFFERED = List.of(3, 6, 12);

    private MarketFacets() {}

    static List<Facet> of(
            MarketQuery query, Found<PlannedMarketDocument> found, Trades trades, Places places, LocalDate today) {
        return List.of(
                facet(
                        MarketQuery.DEVICE,
                        found,
                        ConsiderationKind.values(),
                        ConsiderationKind::code,
                        ConsiderationKind::label,
                        query.devices()::contains),
                SectorFacet.of(MarketQuery.SECTOR, found, trades, query.sectors()),
                places.facet(query.places(), found),
                until(query, found, today),
                hours(query, found),
                amounts(query, found),
                facet(
                        MarketQuery.NATURE,
                        found,
                        Nature.values(),
                        Nature::code,
                        Nature::label,
                        query.natures()::contains),
                facet(
                        MarketQuery.BUYER,
                        found,
                        BuyerKind.values(),
                        BuyerKind::code,
                        BuyerKind::label,
                        kind -> query.buyers().contains(kind.code())),
                facet(
                        MarketQuery.STATUS,
                        found,
                        publicStatuses(),
                        MarketStatus::code,
                        MarketStatus::label,
                        query.statuses()::contains));
    }

    /** The steps offered, and the one that was asked for if it is none of them. */
    static SortedSet<Integer> hoursOffered(MarketQuery query) {
        SortedSet<Integer> offered = new TreeSet<>(HOURS_OFFERED);
        if (query.hoursLeast() != null) {
            offered.add(query.hoursLeast());
        }
        return offered;
    }

    static SortedSet<LocalDate> untilOffered(MarketQuery query, LocalDate today) {
        SortedSet<LocalDate> offered = new TreeSet<>();
        MONTHS_OFFERED.forEach(months -> offered.add(today.plusMonths(months)));
        if (query.publishedUntil() != null) {
            offered.add(query.publishedUntil());
        }
        return offered;
    }

    static String label(AmountRange range) {
        return range.equals(AmountRange.UNKNOWN)
                ? Messages.get("market.search.amount.unknown")
                : Typography.eurosRange(decimal(range.least()), decimal(range.below()));
    }

    static String hoursLabel(int least) {
        return least <= 1
                ? Messages.get("market.search.hours.any")
                : Messages.get("market.search.hours.least", Typography.hours(least));
    }

    private static Facet hours(MarketQuery query, Found<?> found) {
        return new Facet(
                MarketQuery.HOURS,
                hoursOffered(query).stream()
                        .map(least -> choice(
                                found,
                                MarketQuery.HOURS,
                                least.toString(),
                                hoursLabel(least),
                                least.equals(query.hoursLeast())))
                        .toList());
    }

    private static Facet until(MarketQuery query, Found<?> found, LocalDate today) {
        return new Facet(
                MarketQuery.UNTIL,
                untilOffered(query, today).stream()
                        .map(day -> choice(
                                found,
                                MarketQuery.UNTIL,
                                day.toString(),
                                untilLabel(day, today),
                                day.equals(query.publishedUntil())))
                        .toList());
    }

    private static String untilLabel(LocalDate day, LocalDate today) {
        return MONTHS_OFFERED.stream()
                .filter(months -> today.plusMonths(months).equals(day))
                .findFirst()
                .map(months -> Messages.get("market.search.until.months", months))
                .orElseGet(() -> Messages.get("market.search.until.day", Typography.day(day)));
    }

    private static Facet amounts(MarketQuery query, Found<?> found) {
        return new Facet(
                MarketQuery.AMOUNT,
                Stream.concat(AmountRange.OFFERED.stream(), query.amounts().stream())
                        .distinct()
                        .map(range -> choice(
                                found,
                                MarketQuery.AMOUNT,
                                range.code(),
                                label(range),
                                query.amounts().contains(range)))
                        .toList());
    }

    private static <T> Facet facet(
            String name,
            Found<?> found,
            T[] values,
            Function<T, String> code,
            Function<T, String> label,
            java.util.function.Predicate<T> chosen) {
        return new Facet(
                name,
                Stream.of(values)
                        .map(value -> choice(found, name, code.apply(value), label.apply(value), chosen.test(value)))
                        .toList());
    }

    private static Choice choice(Found<?> found, String name, String value, String label, boolean chosen) {
        return new Choice(value, label, found.count(name, value), chosen);
    }

    private static MarketStatus[] publicStatuses() {
        return Stream.of(MarketStatus.values()).filter(MarketStatus::isPublic).toArray(MarketStatus[]::new);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long amount) {
        return amount == null ? null : BigDecimal.valueOf(amount);
    }
}
