package fr.jalon.content.market;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.jalon.content.market.MarketCriteria.Amounts;
import fr.jalon.content.search.SearchedPlace;
import fr.jalon.content.search.Slice;
import fr.jalon.content.search.TableSearch;
import fr.jalon.content.search.TableSearch.Keys;
import fr.jalon.content.search.TableSearch.Order;
import fr.jalon.content.search.TextFound;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds public markets in PostgreSQL, as documents like those of the index: for while Elasticsearch is away. */
@Singleton
public final class MarketTextSearch {
    /** The names under which {@link TextFound} counts. */
    public static final String DEVICES = "devices";

    public static final String TRADES = "trades";
    public static final String NATURES = "natures";
    public static final String STATUSES = "statuses";

    private static final String TABLES =
            "market_search s JOIN planned_market t USING (reference) JOIN buyer b ON b.siren = t.buyer_siren";

    /**
     * In one of the territories, covering it, near, or all over a territory that the circle reaches into; which those are is
     * found once, as {@code TerritoryRepository.findAround} does.
     */
    private static final String PLACE = """
        s.territories && ? OR s.places && f_containers(?) OR EXISTS (
            SELECT FROM territory c, territory p
            WHERE c.code = ANY (?) AND c.kind = 'com' AND p.code = ANY (s.places) AND p.kind = 'com'
                AND f_km(c.lat, c.lon, p.lat, p.lon) <= ?)
        OR s.places && ARRAY (
            SELECT DISTINCT w.container
            FROM territory c, territory near JOIN territory_within w ON w.code = near.code
            WHERE c.code = ANY (?) AND c.kind = 'com' AND near.kind = 'com' AND w.container <> 'fr'
                AND 111.2 * sqrt(power(near.lat - c.lat, 2)
                    + power((near.lon - c.lon) * cos(radians(c.lat)), 2)) <= ?)\
        """;

    /** A lot that one of the considerations keeps for some, or where it is asked for, one that none keeps. */
    private static final String RESERVED = """
        EXISTS (
            SELECT FROM market_lot l
            WHERE l.market = t.reference AND (
                EXISTS (
                    SELECT FROM market_consideration c
                    WHERE c.market = l.market AND c.lot = l.number AND c.kind = ANY (?))
                OR CAST(? AS boolean) AND NOT EXISTS (
                    SELECT FROM market_consideration c
                    WHERE c.market = l.market AND c.lot = l.number AND c.kind = ANY (?))))\
        """;

    /** The last day of the day, month or quarter that was announced. */
    private static final String PUBLICATION_END = """
        CAST(t.publication_date + CASE t.publication_precision
            WHEN 'day' THEN interval '1 day' WHEN 'month' THEN interval '1 month' ELSE interval '3 months'
        END - interval '1 day' AS date)\
        """;

    private static final String MONTHS = """
        ARRAY(
            SELECT to_char(month, 'YYYY-MM')
            FROM generate_series(date_trunc('month', t.publication_date),\
        """ + PUBLICATION_END + """
        , interval '1 month') AS month) && ?\
        """;

    private final TransactionOperations<Connection> transactions;
    private final PlannedMarketRepository markets;
    private final PlannedMarketDocuments documents;

    MarketTextSearch(
            TransactionOperations<Connection> transactions,
            PlannedMarketRepository markets,
            PlannedMarketDocuments documents) {
        this.transactions = transactions;
        this.markets = markets;
        this.documents = documents;
    }

    /** A part of the result; the counts too, unless it is part of a walk. */
    public TextFound<PlannedMarketDocument> find(MarketCriteria criteria, Slice slice) {
        TableSearch search = search(criteria);
        return transactions.executeRead(status -> {
            Connection connection = status.getConnection();
            Keys found = search.find(connection, order(criteria), slice);
            Map<String, PlannedMarketDocument> read = documents.of(markets.findForIndex(found.keys())).stream()
                    .collect(toMap(PlannedMarketDocument::reference, Function.identity()));
            return found.documents(read, slice.after() == null ? counts(search, connection) : Map.of(), slice);
        });
    }

    private static Map<String, Map<String, Long>> counts(TableSearch search, Connection connection)
            throws SQLException {
        return Map.of(
                DEVICES, search.counts(connection, DEVICES, "s.devices"),
                TRADES, search.counts(connection, TRADES, "s.trades"),
                NATURES, search.counts(connection, NATURES, "ARRAY[t.nature]"),
                STATUSES, search.counts(connection, STATUSES, "ARRAY[t.status]"));
    }

    private static TableSearch search(MarketCriteria criteria) {
        TableSearch search = new TableSearch(TABLES, "reference")
                .where("public", "t.status NOT IN ('draft', 'submitted')")
                .whereAny(STATUSES, criteria.statuses(), "t.status = ANY (?)")
                .whereAny(DEVICES, criteria.devices(), "s.devices && ?")
                .whereAny(
                        "months",
                        criteria.months().stream().map(YearMonth::toString).toList(),
                        MONTHS)
                .whereIs("demonstration", criteria.demonstration(), "t.demonstration")
                .whereAny(TRADES, criteria.trades(), "s.trades && ?")
                .whereAny("cpv", criteria.cpv(), "s.cpv && ?")
                .whereAny(NATURES, criteria.natures(), "t.nature = ANY (?)");
        if (!criteria.words().isEmpty()) {
            search.where("words", "s.words @@ f_query(?)", criteria.words());
        }
        if (!criteria.reservedTo().isEmpty()) {
            boolean open = criteria.reservedTo().contains(Reservation.NONE);
            search.where(
                    "reserved", RESERVED, kinds(criteria.reservedTo()), open, kinds(List.of(Reservation.values())));
        }
        if (!criteria.buyers().isEmpty()) {
            search.where("buyers", "t.buyer_siren = ANY (?) OR b.kind = ANY (?)", criteria.buyers(), criteria.buyers());
        }
        SearchedPlace place = criteria.place();
        if (!place.territories().isEmpty()) {
            // Without a radius nothing is near: a place at the very position of the commune is the commune.
            int radius = Objects.requireNonNullElse(place.radius(), -1);
            List<String> codes = place.territories();
            search.where("place", PLACE, codes, codes, codes, radius, codes, radius);
        }
        if (!criteria.amounts().isEmpty()) {
            List<Object> bounds = new ArrayList<>();
            String any = criteria.amounts().stream()
                    .map(amounts -> amount(amounts, bounds))
                    .collect(joining(" OR "));
            search.where("amounts", any, bounds.toArray());
        }
        if (criteria.hoursLeast() != null) {
            search.where("hours", "s.hours >= ?", criteria.hoursLeast());
        }
        if (criteria.publishedFrom() != null) {
            // What is planned for a month or a quarter may come at its end.
            search.where("from", PUBLICATION_END + " >= ?", criteria.publishedFrom());
        }
        if (criteria.publishedUntil() != null) {
            search.where("until", "t.publication_date <= ?", criteria.publishedUntil());
        }
        return search;
    }

    private static List<String> kinds(List<Reservation> reservations) {
        return reservations.stream()
                .flatMap(reservation -> reservation.kinds().stream())
                .map(ConsiderationKind::code)
                .distinct()
                .toList();
    }

    /** A market has a range of amounts too: it counts where the two overlap. */
    private static String amount(Amounts amounts, List<Object> bounds) {
        if (amounts.least() == null && amounts.below() == null) {
            return "t.amount_disclosure <> 'range'";
        }
        StringBuilder condition = new StringBuilder("(t.amount_disclosure = 'range'");
        if (amounts.least() != null) {
            condition.append(" AND (t.amount_max > ? OR t.amount_min >= ? OR t.amount_max IS NULL)");
            bounds.add(amounts.least());
            bounds.add(amounts.least());
        }
        if (amounts.below() != null) {
            condition.append(" AND (t.amount_min < ? OR t.amount_min IS NULL)");
            bounds.add(amounts.below());
        }
        return condition.append(")").toString();
    }

    private static Order order(MarketCriteria criteria) {
        return switch (criteria.order()) {
            case RELEVANCE ->
                criteria.words().isEmpty()
                        ? Order.by("t.publication_date, reference")
                        : Order.by(
                                "ts_rank_cd(s.words, f_query(?)) DESC, t.publication_date, reference",
                                criteria.words());
            case PUBLICATION -> Order.by("t.publication_date, reference");
            case STATUS -> Order.by("t.status DESC, t.publication_date, reference");
            case HOURS -> Order.by("s.hours DESC NULLS LAST, reference");
            case AMOUNT -> Order.by("t.amount_max DESC NULLS LAST, reference");
            case UPDATED -> Order.by("t.updated DESC, reference");
        };
    }
}
