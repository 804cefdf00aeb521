package fr.jalon.portal.market;

import static fr.jalon.portal.search.Aggregations.any;
import static fr.jalon.portal.search.Aggregations.anyOf;
import static fr.jalon.portal.search.Aggregations.byQuery;
import static fr.jalon.portal.search.Aggregations.byValue;
import static fr.jalon.portal.search.Aggregations.is;
import static fr.jalon.portal.search.Aggregations.put;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Reservation;
import fr.jalon.portal.search.PlaceFields;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.YesNo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of a search of markets and what its facets count, by name of parameter. */
final class MarketFilters {
    static final PlaceFields PLACE =
            new PlaceFields(List.of("territoriesIn"), "placeCodes", "points", null, "foundIn", true);

    private static final Query DEMONSTRATION =
            Query.of(q -> q.term(t -> t.field("demonstration").value(true)));

    private MarketFilters() {}

    static Map<String, Query> filters(MarketChoices choices, Places places) {
        Map<String, Query> filters = new LinkedHashMap<>();
        put(
                filters,
                MarketQuery.DEVICE,
                choices.devices(),
                chosen -> anyOf("devices", chosen, ConsiderationKind::code));
        put(
                filters,
                MarketQuery.RESERVED_TO,
                choices.reservedTo(),
                chosen -> anyOf("reservedTo", chosen, Reservation::code));
        // No trade has the code of a group: either field may be asked for all codes.
        put(
                filters,
                MarketQuery.SECTOR,
                choices.sectors(),
                chosen -> any(List.of(anyOf("trades", chosen), anyOf("tradeGroups", chosen))));
        put(
                filters,
                MarketQuery.CPV,
                choices.cpvs(),
                chosen -> any(chosen.stream().map(MarketFilters::cpv).toList()));
        put(
                filters,
                PlaceFilter.TERRITORY,
                choices.places().territories(),
                chosen -> places.filter(choices.places(), PLACE));
        put(
                filters,
                MarketQuery.BUYER,
                choices.buyers(),
                chosen -> any(List.of(anyOf("buyerSiren", chosen), anyOf("buyerKind", chosen))));
        put(filters, MarketQuery.NATURE, choices.natures(), chosen -> anyOf("nature", chosen, Nature::code));
        put(
                filters,
                MarketQuery.AMOUNT,
                choices.amounts(),
                chosen -> any(chosen.stream().map(MarketFilters::amount).toList()));
        put(filters, MarketQuery.HOURS, optional(choices.hoursLeast()), chosen -> hours(chosen.getFirst()));
        put(
                filters,
                MarketQuery.MONTH,
                choices.months(),
                chosen -> anyOf("publicationMonths", chosen, YearMonth::toString));
        put(filters, MarketQuery.FROM, optional(choices.publishedFrom()), chosen -> from(chosen.getFirst()));
        put(filters, MarketQuery.UNTIL, optional(choices.publishedUntil()), chosen -> until(chosen.getFirst()));
        put(filters, MarketQuery.STATUS, choices.statuses(), chosen -> anyOf("status", chosen, MarketStatus::code));
        put(filters, MarketQuery.DEMONSTRATION, optional(choices.demonstration()), chosen -> chosen.getFirst()
                .filter(DEMONSTRATION));
        return filters;
    }

    static Map<String, List<Aggregation>> facets(MarketChoices choices, Places places, LocalDate today) {
        Map<String, Query> amounts = new LinkedHashMap<>();
        MarketFacets.amountsOffered(choices).forEach(band -> amounts.put(band.code(), amount(band)));
        Map<String, Query> hours = new LinkedHashMap<>();
        MarketFacets.hoursOffered(choices).forEach(least -> hours.put(least.toString(), hours(least)));
        Map<String, Query> until = new LinkedHashMap<>();
        MarketFacets.untilOffered(choices, today).forEach(day -> until.put(day.toString(), until(day)));
        Query all = anyOf("status", MarketChoices.allStatuses(), MarketStatus::code);

        Map<String, List<Aggregation>> facets = new LinkedHashMap<>();
        facets.put(MarketQuery.DEVICE, List.of(byValue("devices")));
        facets.put(MarketQuery.RESERVED_TO, List.of(byValue("reservedTo")));
        facets.put(MarketQuery.SECTOR, List.of(byValue("tradeGroups"), byValue("trades")));
        facets.put(MarketQuery.NATURE, List.of(byValue("nature")));
        facets.put(MarketQuery.AMOUNT, List.of(byQuery(amounts)));
        facets.put(MarketQuery.HOURS, List.of(byQuery(hours)));
        facets.put(MarketQuery.MONTH, List.of(byValue("publicationMonths")));
        facets.put(MarketQuery.UNTIL, List.of(byQuery(until)));
        facets.put(MarketQuery.BUYER, List.of(byValue("buyerKind")));
        facets.put(MarketQuery.STATUS, List.of(byValue("status"), byQuery(Map.of(MarketChoices.ALL_STATUSES, all))));
        facets.put(MarketQuery.DEMONSTRATION, List.of(YesNo.count(DEMONSTRATION)));
        facets.put(PlaceFilter.TERRITORY, places.counts(choices.places(), PLACE));
        return facets;
    }

    /** Markets of the code or of any code below it. */
    static Query cpv(String code) {
        String prefix = code.replaceFirst("(?<=^\\d{2,7})0+$", "");
        return any(List.of(is("cpv", code), is("cpvAncestors", prefix)));
    }

    /** A market has a range of amounts too: it counts where the two overlap. */
    private static Query amount(AmountBand band) {
        if (band.equals(AmountBand.UNKNOWN)) {
            return Query.of(q -> q.term(t -> t.field("amountKnown").value(false)));
        }
        Long least = band.least();
        Long below = band.below();
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

    /** What is planned for a month or a quarter may come at its end. */
    private static Query from(LocalDate day) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field("publicationEnd").gte(day.toString()))));
    }

    private static Query until(LocalDate day) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field("publicationDate").lte(day.toString()))));
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
}
