package fr.jalon.portal.market;

import static fr.jalon.portal.search.Aggregations.any;
import static fr.jalon.portal.search.Aggregations.anyOf;
import static fr.jalon.portal.search.Aggregations.byQuery;
import static fr.jalon.portal.search.Aggregations.byValue;
import static fr.jalon.portal.search.Aggregations.is;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.portal.search.PlaceFields;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.Places;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of a search of markets and what its facets count, by name of parameter. */
final class MarketFilters {
    static final PlaceFields PLACE = new PlaceFields("territoriesIn", "placeCodes", "points", null);

    private MarketFilters() {}

    static Map<String, Query> filters(MarketQuery query, Places places) {
        Map<String, Query> filters = new LinkedHashMap<>();
        put(
                filters,
                MarketQuery.DEVICE,
                query.devices(),
                chosen -> anyOf(
                        "devices", chosen.stream().map(ConsiderationKind::code).toList()));
        // No trade has the code of a group: either field may be asked for all codes.
        put(
                filters,
                MarketQuery.SECTOR,
                query.sectors(),
                chosen -> any(List.of(anyOf("trades", chosen), anyOf("tradeGroups", chosen))));
        put(
                filters,
                MarketQuery.CPV,
                query.cpvs(),
                chosen -> any(chosen.stream().map(MarketFilters::cpv).toList()));
        put(
                filters,
                PlaceFilter.TERRITORY,
                query.places().territories(),
                chosen -> places.filter(query.places(), PLACE));
        put(
                filters,
                MarketQuery.BUYER,
                query.buyers(),
                chosen -> any(List.of(anyOf("buyerSiren", chosen), anyOf("buyerKind", chosen))));
        put(
                filters,
                MarketQuery.NATURE,
                query.natures(),
                chosen -> anyOf("nature", chosen.stream().map(Nature::code).toList()));
        put(
                filters,
                MarketQuery.AMOUNT,
                query.amounts(),
                chosen -> any(chosen.stream().map(MarketFilters::amount).toList()));
        put(filters, MarketQuery.HOURS, optional(query.hoursLeast()), chosen -> hours(chosen.getFirst()));
        put(filters, MarketQuery.FROM, optional(query.publishedFrom()), chosen -> published("gte", chosen.getFirst()));
        put(
                filters,
                MarketQuery.UNTIL,
                optional(query.publishedUntil()),
                chosen -> published("lte", chosen.getFirst()));
        put(
                filters,
                MarketQuery.STATUS,
                query.statuses(),
                chosen ->
                        anyOf("status", chosen.stream().map(MarketStatus::code).toList()));
        return filters;
    }

    static Map<String, List<Aggregation>> facets(MarketQuery query, Places places, LocalDate today) {
        Map<String, Query> amounts = new LinkedHashMap<>();
        AmountRange.OFFERED.forEach(range -> amounts.put(range.code(), amount(range)));
        Map<String, Query> hours = new LinkedHashMap<>();
        MarketFacets.hoursOffered(query).forEach(least -> hours.put(least.toString(), hours(least)));
        Map<String, Query> until = new LinkedHashMap<>();
        MarketFacets.untilOffered(query, today).forEach(day -> until.put(day.toString(), published("lte", day)));

        Map<String, List<Aggregation>> facets = new LinkedHashMap<>();
        facets.put(MarketQuery.DEVICE, List.of(byValue("devices")));
        facets.put(MarketQuery.SECTOR, List.of(byValue("tradeGroups"), byValue("trades")));
        facets.put(MarketQuery.NATURE, List.of(byValue("nature")));
        facets.put(MarketQuery.AMOUNT, List.of(byQuery(amounts)));
        facets.put(MarketQuery.HOURS, List.of(byQuery(hours)));
        facets.put(MarketQuery.UNTIL, List.of(byQuery(until)));
        facets.put(MarketQuery.BUYER, List.of(byValue("buyerKind")));
        facets.put(MarketQuery.STATUS, List.of(byValue("status")));
        facets.put(PlaceFilter.TERRITORY, List.of(byQuery(places.filters(query.places(), PLACE))));
        return facets;
    }

    /** Markets of the code or of any code below it. */
    static Query cpv(String code) {
        String prefix = code.replaceFirst("(?<=^\\d{2,7})0+$", "");
        return any(List.of(is("cpv", code), is("cpvAncestors", prefix)));
    }

    /** A market has a range of amounts too: it counts where the two overlap. */
    private static Query amount(AmountRange range) {
        if (range.equals(AmountRange.UNKNOWN)) {
            return Query.of(q -> q.term(t -> t.field("amountKnown").value(false)));
        }
        Long least = range.least();
        Long below = range.below();
        return Query.of(q -> q.bool(b -> {
            b.filter(f -> f.term(t -> t.field("amountKnown").value(true)));
            if (least != null) {
                b.filter(any(List.of(
                        number("amountMax", "gt", least), number("amountMin", "gte", least), absent("amountMax"))));
            }
            if (below != null) {
                b.filter(any(List.of(number("amountMin", "lt", below), absent("amountMin"))));
            }
            return b;
        }));
    }

    private static Query hours(int least) {
        return number("hoursPlanned", "gte", least);
    }

    private static Query published(String comparison, LocalDate day) {
        return Query.of(q -> q.range(r -> r.date(d -> {
            d.field("publicationDate");
            return comparison.equals("gte") ? d.gte(day.toString()) : d.lte(day.toString());
        })));
    }

    private static Query number(String field, String comparison, double value) {
        return Query.of(q -> q.range(r -> r.number(n -> switch (comparison) {
            case "gt" -> n.field(field).gt(value);
            case "gte" -> n.field(field).gte(value);
            default -> n.field(field).lt(value);
        })));
    }

    private static Query absent(String field) {
        return Query.of(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field(field)))));
    }

    private static <T> List<T> optional(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static <T> void put(
            Map<String, Query> filters,
            String name,
            List<T> chosen,
            java.util.function.Function<List<T>, Query> filter) {
        if (!chosen.isEmpty()) {
            filters.put(name, filter.apply(chosen));
        }
    }
}
