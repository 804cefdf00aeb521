package fr.jalon.content.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reminders as they are stored; {@link Reminders} says when they are due. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReminderRepository extends GenericRepository<ReminderLink, byte[]> {
    /** A membership that a link is about. */
    @Introspected
    record Membership(UUID organisation, UUID account) {}

    /** Approved buyers with a planned publication past by that many days, and no reminder sent after {@code quiet}. */
    @Query("""
        SELECT o.id
        FROM organisation o
        WHERE o.kind = 'buyer' AND o.state = 'approved'
            AND NOT EXISTS (SELECT FROM market_reminder r WHERE r.organisation = o.id AND r.sent > :quiet)
            AND EXISTS (
                SELECT FROM planned_market m
                WHERE m.buyer_siren = o.siren AND m.status IN ('planned', 'no-news') AND NOT m.demonstration
                    AND m.publication_date + CASE m.publication_precision
                        WHEN 'quarter' THEN interval '3 months'
                        WHEN 'month' THEN interval '1 month'
                        ELSE interval '1 day' END + make_interval(days => :days) <= CAST(:today AS date))
        ORDER BY o.id
        """)
    List<UUID> findWaiting(LocalDate today, int days, LocalDate quiet);

    /** The longest past first; {@code former} is the last day on which a first reminder asks for a second one. */
    @Query("""
        SELECT m.reference AS market, m.publication_date, m.publication_precision,
            CAST(count(r.number) + 1 AS integer) AS number
        FROM planned_market m
        LEFT JOIN market_reminder r ON r.market = m.reference AND r.publication_date = m.publication_date
            AND r.publication_precision = m.publication_precision
        WHERE m.buyer_siren = :siren AND m.status IN ('planned', 'no-news') AND NOT m.demonstration
            AND m.publication_date + CASE m.publication_precision
                WHEN 'quarter' THEN interval '3 months'
                WHEN 'month' THEN interval '1 month'
                ELSE interval '1 day' END + make_interval(days => :days) <= CAST(:today AS date)
        GROUP BY m.reference, m.publication_date, m.publication_precision
        HAVING count(r.number) = 0 OR count(r.number) = 1 AND max(r.sent) <= :former
        ORDER BY m.publication_date, m.reference
        LIMIT :size
        """)
    List<DueReminder> findDue(String siren, LocalDate today, int days, LocalDate former, int size);

    /** 0 where it was sent already: whoever sends at the same moment waits here for the other. */
    @Query("""
        INSERT INTO market_reminder (market, publication_date, publication_precision, number, organisation, sent)
        VALUES (:market, :date, :precision, :number, :organisation, :today)
        ON CONFLICT DO NOTHING
        """)
    long claim(String market, LocalDate date, String precision, int number, UUID organisation, LocalDate today);

    /** Members that may be written to and did not refuse. */
    @Query("""
        SELECT m.organisation, m.account
        FROM membership m
        JOIN account a ON a.id = m.account
        WHERE m.organisation = :organisation AND a.confirmed IS NOT NULL AND a.suspended IS NULL AND NOT EXISTS (
            SELECT FROM reminder_refusal r WHERE r.organisation = m.organisation AND r.account = m.account)
        ORDER BY m.account
        """)
    List<Membership> findReminded(UUID organisation);

    @Query("""
        INSERT INTO reminder_link (token_hash, market, organisation, account, publication_date, publication_precision,
            expires)
        VALUES (:hash, :market, :organisation, :account, :date, :precision, now() + make_interval(days => :days))
        """)
    void addLink(
            byte[] hash, String market, UUID organisation, UUID account, LocalDate date, String precision, int days);

    /** Locked until the transaction ends: of two answers at once the second finds the first. */
    @Query("""
        SELECT token_hash, market, organisation, account, publication_date, publication_precision, expires, answered, answer
        FROM reminder_link
        WHERE token_hash = :hash AND expires > now()
        FOR UPDATE
        """)
    Optional<ReminderLink> lock(byte[] hash);

    @Query("""
        UPDATE reminder_link SET answered = now(), answer = :answer, former = market_snapshot(market)
        WHERE token_hash = :hash
        """)
    void answer(byte[] hash, String answer);

    @Query("""
        UPDATE reminder_link l SET version = m.version FROM planned_market m
        WHERE l.token_hash = :hash AND m.reference = l.market
        """)
    void noteVersion(byte[] hash);

    /** Whether the market is still what the answer made of it, and that is not long ago. */
    @Query("""
        SELECT count(*) > 0
        FROM reminder_link l JOIN planned_market m ON m.reference = l.market AND m.version = l.version
        WHERE l.token_hash = :hash AND l.answered > now() - make_interval(hours => :hours)
        """)
    boolean isUndoable(byte[] hash, int hours);

    /** Nobody changes the market until the transaction ends. */
    @Query("SELECT version FROM planned_market WHERE reference = :market FOR UPDATE")
    long lockMarket(String market);

    @Query("SELECT market_restore(market, former) FROM reminder_link WHERE token_hash = :hash")
    String restore(byte[] hash);

    @Query("""
        UPDATE reminder_link SET answered = NULL, answer = NULL, former = NULL, version = NULL WHERE token_hash = :hash
        """)
    void reopen(byte[] hash);

    @Query("INSERT INTO reminder_stop (token_hash, organisation, account) VALUES (:hash, :organisation, :account)")
    void addStop(byte[] hash, UUID organisation, UUID account);

    @Query("SELECT organisation, account FROM reminder_stop WHERE token_hash = :hash")
    Optional<Membership> findStop(byte[] hash);

    @Query("""
        INSERT INTO reminder_refusal (organisation, account) VALUES (:organisation, :account) ON CONFLICT DO NOTHING
        """)
    void refuse(UUID organisation, UUID account);

    @Query("DELETE FROM reminder_refusal WHERE organisation = :organisation AND account = :account")
    void accept(UUID organisation, UUID account);

    @Query("SELECT count(*) > 0 FROM reminder_refusal WHERE organisation = :organisation AND account = :account")
    boolean isRefused(UUID organisation, UUID account);
}
