package fr.jalon.portal.market;

import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.Reservation;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.Facet.Choice;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.SectorFacet;
import fr.jalon.portal.search.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
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
        MarketChoices choices = query.choices();
        return List.of(
                facet(
                        MarketQuery.DEVICE,
                        found,
                        List.of(ConsiderationKind.values()),
                        ConsiderationKind::code,
                        ConsiderationKind::label,
                        choices.devices()::contains),
                facet(
                        MarketQuery.RESERVED_TO,
                        found,
                        List.of(Reservation.values()),
                        Reservation::code,
                        Reservation::label,
                        choices.reservedTo()::contains),
                SectorFacet.of(MarketQuery.SECTOR, found, trades, choices.sectors()),
                places.facet(choices.places(), found),
                until(choices, found, today),
                months(choices, found),
                hours(choices, found),
                amounts(choices, found),
                facet(
                        MarketQuery.NATURE,
                        found,
                        List.of(Nature.values()),
                        Nature::code,
                        Nature::label,
                        choices.natures()::contains),
                facet(
                        MarketQuery.BUYER,
                        found,
                        List.of(BuyerKind.values()),
                        BuyerKind::code,
                        BuyerKind::label,
                        kind -> choices.buyers().contains(kind.code())),
                statuses(query, found),
                YesNo.facet(MarketQuery.DEMONSTRATION, found, choices.demonstration()));
    }

    /** The steps offered, and the one that was asked for if it is none of them. */
    static SortedSet<Integer> hoursOffered(MarketChoices choices) {
        SortedSet<Integer> offered = new TreeSet<>(HOURS_OFFERED);
        if (choices.hoursLeast() != null) {
            offered.add(choices.hoursLeast());
        }
        return offered;
    }

    static SortedSet<LocalDate> untilOffered(MarketChoices choices, LocalDate today) {
        SortedSet<LocalDate> offered = new TreeSet<>();
        MONTHS_OFFERED.forEach(months -> offered.add(today.plusMonths(months)));
        if (choices.publishedUntil() != null) {
            offered.add(choices.publishedUntil());
        }
        LocalDate from = choices.publishedFrom();
        return from == null ? offered : offered.tailSet(from);
    }

    static List<AmountBand> amountsOffered(MarketChoices choices) {
        return Stream.concat(AmountBand.OFFERED.stream(), choices.amounts().stream())
                .distinct()
                .toList();
    }

    static String label(AmountBand band) {
        return band.equals(AmountBand.UNKNOWN)
                ? Messages.get("market.search.amount.unknown")
                : Typography.eurosRange(decimal(band.least()), decimal(band.below()));
    }

    static String hoursLabel(int least) {
        return least <= 1
                ? Messages.get("market.search.hours.any")
                : Messages.get("market.search.hours.least", Typography.hours(least));
    }

    /** Every month in which something may be published, soonest first. */
    private static Facet months(MarketChoices choices, Found<?> found) {
        SortedSet<YearMonth> months = new TreeSet<>(choices.months());
        found.counts()
                .getOrDefault(MarketQuery.MONTH, Map.of())
                .keySet()
                .forEach(month -> months.add(YearMonth.parse(month)));
        return facet(
                MarketQuery.MONTH,
                found,
                months,
                YearMonth::toString,
                month -> Typography.month(month.atDay(1)),
                choices.months()::contains);
    }

    private static Facet hours(MarketChoices choices, Found<?> found) {
        return facet(
                MarketQuery.HOURS,
                found,
                hoursOffered(choices),
                Object::toString,
                MarketFacets::hoursLabel,
                least -> least.equals(choices.hoursLeast()));
    }

    private static Facet until(MarketChoices choices, Found<?> found, LocalDate today) {
        return facet(
                MarketQuery.UNTIL,
                found,
                untilOffered(choices, today),
                LocalDate::toString,
                day -> untilLabel(day, today),
                day -> day.equals(choices.publishedUntil()));
    }

    private static String untilLabel(LocalDate day, LocalDate today) {
        return MONTHS_OFFERED.stream()
                .filter(months -> today.plusMonths(months).equals(day))
                .findFirst()
                .map(months -> Messages.get("market.search.until.months", months))
                .orElseGet(() -> Messages.get("market.search.until.day", Typography.day(day)));
    }

    private static Facet amounts(MarketChoices choices, Found<?> found) {
        return facet(
                MarketQuery.AMOUNT,
                found,
                amountsOffered(choices),
                AmountBand::code,
                MarketFacets::label,
                choices.amounts()::contains);
    }

    /** Each status and all of them at once, the past ones too. */
    private static Facet statuses(MarketQuery query, Found<?> found) {
        boolean all = query.address().has(MarketQuery.STATUS, MarketChoices.ALL_STATUSES);
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(
                found, MarketQuery.STATUS, MarketChoices.ALL_STATUSES, Messages.get("market.search.status.all"), all));
        MarketChoices.allStatuses()
                .forEach(status -> choices.add(choice(
                        found,
                        MarketQuery.STATUS,
                        status.code(),
                        status.label(),
                        !all && query.choices().statuses().contains(status))));
        return new Facet(MarketQuery.STATUS, choices);
    }

    private static <T> Facet facet(
            String name,
            Found<?> found,
            Collection<T> values,
            Function<T, String> code,
            Function<T, String> label,
            Predicate<T> chosen) {
        return new Facet(
                name,
                values.stream()
                        .map(value -> choice(found, name, code.apply(value), label.apply(value), chosen.test(value)))
                        .toList());
    }

    private static Choice choice(Found<?> found, String name, String value, String label, boolean chosen) {
        return new Choice(value, label, found.count(name, value), chosen);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long amount) {
        return amount == null ? null : BigDecimal.valueOf(amount);
    }
}
