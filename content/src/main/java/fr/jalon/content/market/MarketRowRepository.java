package fr.jalon.content.market;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MarketRowRepository extends GenericRepository<MarketRow, String> {
    List<MarketRow> findByReferenceInOrderByReference(Collection<String> references);

    @Query("""
        SELECT reference FROM planned_market
        WHERE reference > :after AND status NOT IN ('draft', 'submitted')
        ORDER BY reference
        LIMIT :size
        """)
    List<String> publicReferencesAfter(String after, int size);

    @Query("""
        SELECT reference FROM planned_market
        WHERE status = 'planned' AND publication_date + CASE publication_precision
            WHEN 'quarter' THEN interval '3 months'
            WHEN 'month' THEN interval '1 month'
            ELSE interval '1 day' END > :since
        ORDER BY publication_date, reference
        LIMIT :size
        """)
    List<String> upcomingReferences(LocalDate since, int size);

    @Query("SELECT reference FROM planned_market WHERE buyer_siren IN (:sirens) ORDER BY reference")
    List<String> referencesOfBuyers(Collection<String> sirens);

    /** The market that its buyer knows by this code: its own, else our reference. */
    @Query("""
        SELECT reference FROM planned_market
        WHERE buyer_siren = :siren AND coalesce(buyer_code, reference) = :code
        ORDER BY reference
        LIMIT 1
        """)
    Optional<String> referenceOfCode(String siren, String code);

    /** Of a buyer, those after this one, of this status unless it is empty. */
    @Query("""
        SELECT reference FROM planned_market
        WHERE buyer_siren = :siren AND reference > :after AND (:status = '' OR status = :status)
        ORDER BY reference
        LIMIT :size
        """)
    List<String> referencesOfBuyerAfter(String siren, String after, String status, int size);

    @Query("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtextextended('plan ' || :siren, 0))) AS locked")
    long lockPlan(String siren);

    /** Whoever changes one of these markets meanwhile waits. */
    @Query("SELECT reference FROM planned_market WHERE buyer_siren = :siren ORDER BY reference FOR UPDATE")
    List<String> lockOfBuyer(String siren);

    @Query("SELECT reference FROM planned_market WHERE demonstration ORDER BY reference")
    List<String> demonstrationReferences();

    @Query("""
        SELECT count(*) AS published,
            count(*) FILTER (WHERE status IN ('planned', 'open')) AS ahead,
            count(*) FILTER (WHERE status IN ('planned', 'open') AND EXISTS (
                SELECT FROM market_consideration c
                WHERE c.market = m.reference AND c.kind LIKE 'reserved-%')) AS reserved,
            coalesce(sum((
                SELECT sum(c.hours) FROM market_consideration c WHERE c.market = m.reference))
                FILTER (WHERE status IN ('planned', 'open')), 0) AS hours,
            count(DISTINCT buyer_siren) AS buyers
        FROM planned_market m
        WHERE status NOT IN ('draft', 'submitted')
        """)
    MarketCounts counts();

    @Query("SELECT version FROM planned_market WHERE reference = :reference FOR UPDATE")
    Optional<Long> lockVersion(String reference);

    @Query("DELETE FROM planned_market WHERE reference = :reference AND status = 'draft' AND version = :version")
    long deleteDraft(String reference, long version);

    @Query("SELECT count(*) FROM planned_market WHERE buyer_siren = :siren AND status NOT IN ('draft', 'submitted')")
    long countPublished(String siren);

    @Query("SELECT reference FROM planned_market WHERE status = 'submitted' ORDER BY updated, reference LIMIT 200")
    List<String> submittedReferences();

    void saveAll(Iterable<MarketRow> rows);

    void updateAll(Iterable<MarketRow> rows);

    void deleteByReferenceIn(Collection<String> references);
}
