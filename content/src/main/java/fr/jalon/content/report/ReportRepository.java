package fr.jalon.content.report;

import fr.jalon.content.organisation.Organisation;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports as they are stored; {@link ReportRegister} is how they are decided. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ReportRepository extends GenericRepository<Organisation, UUID> {
    @Query("""
        INSERT INTO report (id, subject_kind, subject, title, kind, message, mail)
        VALUES (:id, :subjectKind, :subject, :title, :kind, :message, CAST(:mail AS text))
        """)
    void add(
            UUID id,
            String subjectKind,
            String subject,
            String title,
            String kind,
            String message,
            @Nullable String mail);

    /** How many wait about one page. */
    @Query("""
        SELECT count(*) FROM report r
        WHERE r.subject_kind = :subjectKind AND r.subject = :subject AND r.decision IS NULL
        """)
    long countWaiting(String subjectKind, String subject);

    @Query("SELECT count(*) FROM report r WHERE r.decision IS NULL")
    long countWaiting();

    @Query("SELECT count(*) FROM report r WHERE r.decision IS NOT NULL")
    long countDecided();

    @Query("""
        SELECT r.id, r.subject_kind, r.subject, r.title, r.kind, r.message, r.mail, r.created, r.decision, r.reason, r.decided
        FROM report r
        WHERE r.id = :id
        """)
    Optional<Report> find(UUID id);

    /** Nobody else decides of it until the transaction ends. */
    @Query("""
        SELECT r.id, r.subject_kind, r.subject, r.title, r.kind, r.message, r.mail, r.created, r.decision, r.reason, r.decided
        FROM report r
        WHERE r.id = :id
        FOR UPDATE
        """)
    Optional<Report> lock(UUID id);

    /** The longest waiting first. */
    @Query("""
        SELECT r.id, r.subject_kind, r.subject, r.title, r.kind, r.message, r.mail, r.created, r.decision, r.reason, r.decided
        FROM report r
        WHERE r.decision IS NULL
        ORDER BY r.created, r.id
        LIMIT :size OFFSET :from
        """)
    List<Report> findWaiting(int size, int from);

    /** The last decided first. */
    @Query("""
        SELECT r.id, r.subject_kind, r.subject, r.title, r.kind, r.message, r.mail, r.created, r.decision, r.reason, r.decided
        FROM report r
        WHERE r.decision IS NOT NULL
        ORDER BY r.decided DESC, r.id
        LIMIT :size OFFSET :from
        """)
    List<Report> findDecided(int size, int from);

    /** About the markets of a buyer, or the pages of a structure, without who sent them; the newest first. */
    @Query("""
        SELECT r.id, r.subject_kind, r.subject, r.title, r.kind, r.message, CAST(NULL AS text) AS mail, r.created, r.decision,
            r.reason, r.decided
        FROM report r
        WHERE r.subject_kind = 'market' AND EXISTS (
                SELECT FROM planned_market m WHERE m.reference = r.subject AND m.buyer_siren = CAST(:buyer AS text))
            OR r.subject_kind = 'structure' AND r.subject = CAST(:structure AS text)
        ORDER BY r.created DESC, r.id
        LIMIT 100
        """)
    List<Report> findAbout(@Nullable String buyer, @Nullable String structure);

    /** Those that somebody left this address with. */
    @Query("""
        SELECT r.id, r.subject_kind, r.subject, r.title, r.kind, r.message, r.mail, r.created, r.decision, r.reason, r.decided
        FROM report r
        WHERE r.mail = :mail
        ORDER BY r.created, r.id
        """)
    List<Report> findByMail(String mail);

    @Query("""
        UPDATE report SET decision = :decision, reason = :reason, decided = now(), decided_by = :by
        WHERE id = :id AND decision IS NULL
        """)
    long decide(UUID id, String decision, String reason, UUID by);

    @Query("""
        INSERT INTO withheld_market (reference, reason) VALUES (:reference, :reason)
        ON CONFLICT (reference) DO UPDATE SET reason = excluded.reason, since = now()
        """)
    void withhold(String reference, String reason);

    @Query("DELETE FROM withheld_market WHERE reference = :reference")
    void release(String reference);

    /** Why a market was taken from the public; empty where it was not. */
    @Query("SELECT w.reason FROM withheld_market w WHERE w.reference = :reference")
    Optional<String> withheld(String reference);
}
