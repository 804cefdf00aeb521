package fr.jalon.portal.market;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketCriteria;
import fr.jalon.content.market.MarketCriteria.Amounts;
import fr.jalon.content.market.MarketCriteria.Order;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.MarketTextSearch;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.Standby;
import fr.jalon.portal.search.YesNo;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The search of markets while the index does not answer. */
@Singleton
final class StandingMarkets {
    /** The parameters that PostgreSQL is asked for too. */
    private static final Set<String> HONOURED = Set.of(
            MarketQuery.WORDS,
            MarketQuery.DEVICE,
            MarketQuery.RESERVED_TO,
            MarketQuery.SECTOR,
            MarketQuery.CPV,
            PlaceFilter.TERRITORY,
            PlaceFilter.RADIUS,
            MarketQuery.BUYER,
            MarketQuery.NATURE,
            MarketQuery.AMOUNT,
            MarketQuery.HOURS,
            MarketQuery.MONTH,
            MarketQuery.FROM,
            MarketQuery.UNTIL,
            MarketQuery.STATUS,
            MarketQuery.DEMONSTRATION,
            MarketQuery.SORT);

    private static final Map<String, String> COUNTED = Map.of(
            MarketTextSearch.DEVICES, MarketQuery.DEVICE,
            MarketTextSearch.TRADES, MarketQuery.SECTOR,
            MarketTextSearch.NATURES, MarketQuery.NATURE,
            MarketTextSearch.STATUSES, MarketQuery.STATUS);

    private final MarketTextSearch markets;

    StandingMarkets(MarketTextSearch markets) {
        this.markets = markets;
    }

    Found<PlannedMarketDocument> find(MarketQuery query, Range range) {
        return Standby.found(
                markets.find(criteria(query), Standby.slice(range)),
                range,
                query.address(),
                honoured(query, range),
                COUNTED);
    }

    /** Where a market is, PostgreSQL is not asked; a walk has an order of its own. */
    private static Set<String> honoured(MarketQuery query, Range range) {
        Set<String> honoured = new HashSet<>(HONOURED);
        if (query.sort() == MarketSort.DISTANCE && range instanceof Page) {
            honoured.remove(MarketQuery.SORT);
        }
        return honoured;
    }

    private static MarketCriteria criteria(MarketQuery query) {
        return new MarketCriteria(
                Standby.words(query.words()),
                query.choices().devices().stream().map(ConsiderationKind::code).toList(),
                query.choices().reservedTo(),
                query.choices().sectors(),
                query.choices().cpvs(),
                Standby.place(query.places()),
                query.choices().buyers(),
                query.choices().natures().stream().map(Nature::code).toList(),
                query.choices().amounts().stream()
                        .map(range -> new Amounts(range.least(), range.below()))
                        .toList(),
                query.choices().hoursLeast(),
                query.choices().months(),
                query.choices().publishedFrom(),
                query.choices().publishedUntil(),
                query.choices().statuses().stream().map(MarketStatus::code).toList(),
                YesNo.isYes(query.choices().demonstration()),
                order(query));
    }

    private static Order order(MarketQuery query) {
        return switch (query.sort()) {
            case RELEVANCE -> Order.RELEVANCE;
            case DISTANCE -> Order.PUBLICATION;
            case PUBLICATION -> query.choices().namesStatuses() ? Order.PUBLICATION : Order.STATUS;
            case HOURS -> Order.HOURS;
            case AMOUNT -> Order.AMOUNT;
            case UPDATED -> Order.UPDATED;
        };
    }
}
