package fr.jalon.content.alert;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a round reads and marks. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AlertRoundRows extends GenericRepository<Alert, Long> {
    /** What is known of one market. */
    @Introspected
    record Told(String market, int dates, int changes, int acts) {}

    /** Up to when the index knows everything. */
    @Introspected
    record Indexed(Instant moment) {}

    @Query("""
        SELECT DISTINCT address FROM alert
        WHERE due <= :today AND confirmed IS NOT NULL AND paused IS NULL AND stopped IS NULL
        ORDER BY address
        """)
    List<UUID> findWaiting(LocalDate today);

    /** Empty where another round has it: whoever comes second leaves it alone rather than waits. */
    @Query("SELECT mail FROM alert_address WHERE id = :address FOR UPDATE SKIP LOCKED")
    Optional<String> claim(UUID address);

    @Query(AlertRows.SELECT + """
        WHERE address = :address AND due <= :today AND confirmed IS NOT NULL AND paused IS NULL AND stopped IS NULL
        ORDER BY id
        """)
    List<Alert> findDue(UUID address, LocalDate today);

    /** What was changed before is in the index; a document that it keeps refusing holds this up for a week. */
    @Query("""
        SELECT greatest(least(now(), min(created)), now() - interval '7 days') AS moment
        FROM index_outbox
        WHERE kind = 'market'
        """)
    Indexed findIndexed();

    @Query("SELECT market, dates, changes, acts FROM alert_told WHERE alert = :alert AND market IN (:markets)")
    List<Told> findTold(long alert, Collection<String> markets);

    /** Those told of whose memory is another now, whether the search finds them still or not. */
    @Query("""
        SELECT t.market FROM alert_told t JOIN planned_market m ON m.reference = t.market
        WHERE t.alert = :alert AND m.status NOT IN ('draft', 'submitted')
            AND (t.dates <> (SELECT count(*) FROM market_date_change d WHERE d.market = t.market)
                OR t.changes <> (SELECT count(*) FROM market_change c WHERE c.market = t.market))
        ORDER BY t.market
        """)
    List<String> findTouched(long alert);

    @Query("SELECT market FROM market_announcement WHERE market IN (:markets) AND since >= :since")
    List<String> findAnnounced(Collection<String> markets, Instant since);

    @Query("""
        INSERT INTO alert_told (alert, market, dates, changes, acts) VALUES (:alert, :market, :dates, :changes, :acts)
        ON CONFLICT (alert, market) DO UPDATE
        SET dates = excluded.dates, changes = excluded.changes, acts = excluded.acts
        """)
    void tell(long alert, String market, int dates, int changes, int acts);

    @Query("""
        UPDATE alert SET looked = :looked, due = :due, told = CASE WHEN :news THEN now() ELSE told END WHERE id = :id
        """)
    void look(long id, Instant looked, LocalDate due, boolean news);

    @Query("""
        SELECT count(*) FILTER (WHERE paused IS NULL) AS active,
            count(*) FILTER (WHERE paused IS NULL AND due <= :today) AS waiting,
            count(DISTINCT address) FILTER (WHERE told > now() - interval '1 day') AS written
        FROM alert
        WHERE confirmed IS NOT NULL AND stopped IS NULL
        """)
    Alert.Counts counts(LocalDate today);

    @Query("UPDATE alert SET stopped = now(), ended = :why WHERE id = :id")
    void end(long id, String why);
}
