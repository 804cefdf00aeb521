package fr.jalon.content.figure;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Indicators of buyers, counted when asked for: there are few markets of one buyer. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface BuyerIndicatorsRepository extends GenericRepository<BuyerIndicators, String> {
    /** One entry a year, the next first; markets that were withdrawn or came to nothing do not count. */
    @Query("""
        SELECT b.siren, b.name, m.demonstration, CAST(date_part('year', m.publication_date) AS int) AS year,
            count(*) AS markets,
            count(*) FILTER (WHERE d.social) AS social,
            count(*) FILTER (WHERE d.reserved) AS reserved,
            count(*) FILTER (WHERE d.undecided AND NOT d.social) AS undecided,
            sum(s.hours) AS hours,
            count(a.amount) AS priced,
            CAST(sum(a.amount) AS bigint) AS amount,
            CAST(sum(a.amount) FILTER (WHERE d.social) AS bigint) AS social_amount
        FROM planned_market m
        JOIN buyer b ON b.siren = m.buyer_siren
        JOIN market_search s ON s.reference = m.reference
        CROSS JOIN LATERAL (
            SELECT coalesce(bool_or(device <> 'undecided'), false) AS social,
                coalesce(bool_or(device LIKE 'reserved-%'), false) AS reserved,
                coalesce(bool_or(device = 'undecided'), false) AS undecided
            FROM unnest(s.devices) AS device
        ) d
        CROSS JOIN LATERAL (
            SELECT (coalesce(m.amount_min, m.amount_max) + coalesce(m.amount_max, m.amount_min)) / 2 AS amount
        ) a
        WHERE b.siren = :siren AND m.status NOT IN ('draft', 'submitted', 'withdrawn', 'unsuccessful')
        GROUP BY 1, 2, 3, 4
        ORDER BY 4 DESC, 3\
        """)
    List<BuyerIndicators> findBySiren(String siren);

    /** Every buyer with something public, by name. */
    @Query("""
        SELECT b.siren, b.name, bool_or(m.demonstration) AS demonstration, count(*) AS markets
        FROM buyer b
        JOIN planned_market m ON m.buyer_siren = b.siren
        WHERE m.status NOT IN ('draft', 'submitted', 'withdrawn', 'unsuccessful')
        GROUP BY 1, 2
        ORDER BY b.name, b.siren\
        """)
    List<BuyerOfMarkets> findBuyers();
}
