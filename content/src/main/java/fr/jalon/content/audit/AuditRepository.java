package fr.jalon.content.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds entries and reads them, the newest first; nothing changes one. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface AuditRepository extends GenericRepository<AuditRow, Long> {
    /** An entry as {@link AuditEntry} has it. */
    String SELECT = """
        SELECT e.id, e.moment, e.account, a.name AS account_name, e.organisation, e.action, e.subject, e.detail,
            e.on_behalf
        FROM audit_entry e LEFT JOIN account a ON a.id = e.account
        """;

    @Query("""
        INSERT INTO audit_entry (account, organisation, action, subject, detail)
        VALUES (CAST(:account AS uuid), CAST(:organisation AS uuid), :action, :subject, :detail)
        """)
    void add(@Nullable UUID account, @Nullable UUID organisation, String action, String subject, String detail);

    /** Done in the name of somebody else than {@code organisation}, which reads it; null where it is its own doing. */
    @Query("""
        INSERT INTO audit_entry (account, organisation, action, subject, detail, on_behalf)
        VALUES (CAST(:account AS uuid), CAST(:organisation AS uuid), :action, :subject, :detail, CAST(:onBehalf AS text))
        """)
    void add(
            @Nullable UUID account,
            @Nullable UUID organisation,
            String action,
            String subject,
            String detail,
            @Nullable String onBehalf);

    /** What others did in the name of somebody else to an organisation, the newest first. */
    @Query(SELECT + """
        WHERE e.organisation = :organisation AND e.on_behalf IS NOT NULL
        ORDER BY e.id DESC LIMIT :size
        """)
    List<AuditEntry> lastOfOthers(UUID organisation, int size);

    /** Entries before {@code before}; {@code Long.MAX_VALUE} for the newest. */
    @Query(SELECT + """
        WHERE e.organisation = :organisation AND e.id < :before
        ORDER BY e.id DESC LIMIT :size
        """)
    List<AuditEntry> pageOfOrganisation(UUID organisation, long before, int size);

    @Query(SELECT + """
        WHERE e.account = :account AND e.id < :before
        ORDER BY e.id DESC LIMIT :size
        """)
    List<AuditEntry> pageOfAccount(UUID account, long before, int size);

    /**
     * Entries before {@code before}, of these organisations where {@code narrowed}, of this action unless it is empty, from
     * one moment until another.
     */
    @Query(SELECT + """
        WHERE e.id < :before
            AND (NOT CAST(:narrowed AS boolean) OR e.organisation IN (:organisations))
            AND (:action = '' OR e.action = :action)
            AND e.moment >= CAST(:since AS timestamptz) AND e.moment < CAST(:until AS timestamptz)
        ORDER BY e.id DESC LIMIT :size
        """)
    List<AuditEntry> search(
            boolean narrowed,
            Collection<UUID> organisations,
            String action,
            Instant since,
            Instant until,
            long before,
            int size);

    /** Whatever was done at least once. */
    @Query("SELECT DISTINCT e.action FROM audit_entry e ORDER BY e.action")
    List<String> actions();
}
