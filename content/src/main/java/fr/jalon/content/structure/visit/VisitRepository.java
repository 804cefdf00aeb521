package fr.jalon.content.structure.visit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums of visits, and the summaries that are made of them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface VisitRepository extends GenericRepository<VisitRow, UUID> {
    /** Fewer than this and words are shown to nobody, and forgotten when the month is over. */
    int THRESHOLD = 3;

    /** Words and how often they led to the page. */
    @Introspected
    record Words(String words, int found) {}

    /** A structure whose summary of a month is to be sent. */
    @Introspected
    record Due(UUID organisation, String siret, String name, String token) {}

    /** A summary that somebody may stop, or take up again. */
    @Introspected
    record Subscription(UUID organisation, String name, boolean stopped) {}

    @Query("""
        INSERT INTO structure_visit (structure_key, day, seen)
        SELECT s.key, :day, :seen FROM structure s WHERE s.key = :key
        ON CONFLICT (structure_key, day) DO UPDATE SET seen = structure_visit.seen + excluded.seen
        """)
    void addSeen(String key, LocalDate day, int seen);

    @Query("""
        INSERT INTO structure_visit_words (structure_key, month, words, found)
        SELECT s.key, :month, :words, :found FROM structure s WHERE s.key = :key
        ON CONFLICT (structure_key, month, words) DO UPDATE SET found = structure_visit_words.found + excluded.found
        """)
    void addWords(String key, LocalDate month, String words, int found);

    @Query("""
        SELECT coalesce(sum(v.seen), 0) FROM structure_visit v
        WHERE v.structure_key = :key AND v.day >= :from AND v.day < :until
        """)
    long countSeen(String key, LocalDate from, LocalDate until);

    @Query("""
        SELECT w.words, w.found FROM structure_visit_words w
        WHERE w.structure_key = :key AND w.month = :month AND w.found >= 3
        ORDER BY w.found DESC, w.words
        LIMIT 5
        """)
    List<Words> findWords(String key, LocalDate month);

    @Query("""
        SELECT count(*) FROM structure_message m
        WHERE m.structure_key = :key AND m.confirmed >= CAST(:from AS date) AND m.confirmed < CAST(:until AS date)
        """)
    long countMessages(String key, LocalDate from, LocalDate until);

    /** Each structure that holds its page may have a summary; the token is made by PostgreSQL, of 244 random bits. */
    @Query("""
        INSERT INTO structure_summary (organisation, token)
        SELECT o.id, replace(CAST(gen_random_uuid() AS text) || CAST(gen_random_uuid() AS text), '-', '')
        FROM organisation o
        WHERE o.kind = 'structure' AND o.state = 'approved'
        ON CONFLICT DO NOTHING
        """)
    void prepare();

    /** Of structures that held their page before the month was over; nobody else takes them until the transaction ends. */
    @Query("""
        SELECT d.organisation, h.siret, h.name, d.token
        FROM structure_summary d JOIN organisation h ON h.id = d.organisation
        WHERE d.stopped IS NULL AND (d.last_month IS NULL OR d.last_month < CAST(:month AS date))
            AND h.state = 'approved' AND h.decided < CAST(:until AS date)
        ORDER BY d.organisation LIMIT 50
        FOR UPDATE OF d SKIP LOCKED
        """)
    List<Due> findDue(LocalDate month, LocalDate until);

    @Query("UPDATE structure_summary SET last_month = CAST(:month AS date) WHERE organisation = :organisation")
    void markSent(UUID organisation, LocalDate month);

    @Query("""
        SELECT s.organisation, o.name, s.stopped IS NOT NULL AS stopped
        FROM structure_summary s JOIN organisation o ON o.id = s.organisation
        WHERE s.token = :token
        """)
    Optional<Subscription> findSubscription(String token);

    @Query("""
        SELECT s.token FROM structure_summary s WHERE s.organisation = :organisation
        """)
    Optional<String> findToken(UUID organisation);

    @Query("""
        UPDATE structure_summary
        SET stopped = CASE WHEN CAST(:stop AS boolean) THEN coalesce(stopped, now()) END
        WHERE token = :token
        """)
    long stop(String token, boolean stop);

    /** A position for the search of markets; null where the structure has no commune. */
    @Query("SELECT s.commune FROM structure s WHERE s.key = :key")
    @Nullable
    String findCommune(String key);
}
