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
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.Standby;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** The search of markets while the index does not answer. */
@Singleton
final class StandingMarkets {
    /** The parameters that PostgreSQL is asked for too. */
    private static final Set<String> HONOURED = Set.of(
            MarketQuery.WORDS,
            MarketQuery.DEVICE,
            MarketQuery.SECTOR,
            MarketQuery.CPV,
            PlaceFilter.TERRITORY,
            PlaceFilter.RADIUS,
            MarketQuery.BUYER,
            MarketQuery.NATURE,
            MarketQuery.AMOUNT,
            MarketQuery.HOURS,
            MarketQuery.FROM,
            MarketQuery.UNTIL,
            MarketQuery.STATUS,
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
                markets.find(criteria(query), Standby.slice(range)), range, query.address(), HONOURED, COUNTED);
    }

    private static MarketCriteria criteria(MarketQuery query) {
        return new MarketCriteria(
                Standby.words(query.words()),
                query.devices().stream().map(ConsiderationKind::code).toList(),
                query.sectors(),
                query.cpvs(),
                Standby.place(query.places()),
                query.buyers(),
                query.natures().stream().map(Nature::code).toList(),
                query.amounts().stream()
                        .map(range -> new Amounts(range.least(), range.below()))
                        .toList(),
                query.hoursLeast(),
                query.publishedFrom(),
                query.publishedUntil(),
                query.statuses().stream().map(MarketStatus::code).toList(),
                order(query));
    }

    private static Order order(MarketQuery query) {
        return switch (query.sort()) {
            case RELEVANCE -> Order.RELEVANCE;
            case PUBLICATION -> query.namesStatuses() ? Order.PUBLICATION : Order.STATUS;
            case HOURS -> Order.HOURS;
            case AMOUNT -> Order.AMOUNT;
            case UPDATED -> Order.UPDATED;
        };
    }
}
