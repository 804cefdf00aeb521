package fr.jalon.content.alert;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts as they are stored, for whoever asks and changes; {@link AlertRoundRows} is for the rounds. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AlertRows extends GenericRepository<Alert, Long> {
    String SELECT = """
        SELECT id, address, search, market, frequency, created, confirmed, paused, stopped, ended, since, looked, told
        FROM alert
        """;

    @Query("INSERT INTO alert_address (mail) VALUES (:mail) ON CONFLICT DO NOTHING")
    void addAddress(String mail);

    /** Whoever asks for the same address meanwhile waits: together they stay within the limit. */
    @Query("SELECT id FROM alert_address WHERE mail = :mail FOR UPDATE")
    Optional<UUID> lockAddress(String mail);

    @Query("""
        SELECT count(*) FROM alert
        WHERE address = :address AND stopped IS NULL AND (confirmed IS NOT NULL) = :answered
        """)
    long count(UUID address, boolean answered);

    @Query("""
        INSERT INTO alert (address, search, market, frequency, token_hash, due)
        VALUES (:address, CAST(:search AS text), CAST(:market AS text), :frequency, :hash, :due)
        """)
    void add(
            UUID address,
            @Nullable String search,
            @Nullable String market,
            String frequency,
            byte[] hash,
            LocalDate due);

    @Query(SELECT + """
        WHERE token_hash = :hash AND (confirmed IS NOT NULL OR created > now() - make_interval(hours => :hours))
        FOR UPDATE
        """)
    Optional<Alert> lockAsked(byte[] hash, int hours);

    /** Another alert of the address for the same thing goes; of two at once the later word stands. */
    @Query("""
        DELETE FROM alert o USING alert n
        WHERE n.id = :id AND o.id <> n.id AND o.address = n.address AND o.confirmed IS NOT NULL
            AND o.search IS NOT DISTINCT FROM n.search AND o.market IS NOT DISTINCT FROM n.market
        """)
    void deleteTwins(long id);

    @Query("UPDATE alert SET confirmed = now(), since = now(), looked = now(), due = :due WHERE id = :id")
    void confirm(long id, LocalDate due);

    @Query("INSERT INTO alert_link (token_hash, address) VALUES (:hash, :address)")
    void addLink(byte[] hash, UUID address);

    @Query("SELECT address FROM alert_link WHERE token_hash = :hash")
    Optional<UUID> findByLink(byte[] hash);

    /** An address that confirmed something; stopped alerts count as long as they may be taken up again. */
    @Query("""
        SELECT a.id FROM alert_address a
        WHERE a.mail = :mail AND EXISTS (SELECT FROM alert l WHERE l.address = a.id AND l.confirmed IS NOT NULL)
        """)
    Optional<UUID> findConfirmed(String mail);

    @Query(SELECT + """
        WHERE address = :address AND confirmed IS NOT NULL
        ORDER BY stopped IS NOT NULL, id
        """)
    List<Alert> findOf(UUID address);

    @Query("UPDATE alert SET frequency = :frequency, due = :due WHERE id = :id AND address = :address")
    long setFrequency(UUID address, long id, String frequency, LocalDate due);

    @Query("UPDATE alert SET paused = now() WHERE id = :id AND address = :address AND paused IS NULL AND stopped IS"
            + " NULL")
    long pause(UUID address, long id);

    /** What came during a pause was not wanted; what came since a stop that is taken back was. */
    @Query("""
        UPDATE alert
        SET since = CASE WHEN paused IS NULL THEN since ELSE now() END,
            looked = CASE WHEN paused IS NULL THEN looked ELSE now() END,
            paused = NULL, stopped = NULL, ended = NULL, due = :due
        WHERE id = :id AND address = :address AND confirmed IS NOT NULL
        """)
    long resume(UUID address, long id, LocalDate due);

    @Query("""
        UPDATE alert SET stopped = now()
        WHERE address = :address AND (id = :id OR :id = 0) AND stopped IS NULL AND confirmed IS NOT NULL
        """)
    long stop(UUID address, long id);

    @Query("DELETE FROM alert_address WHERE id = :address")
    long erase(UUID address);
}
