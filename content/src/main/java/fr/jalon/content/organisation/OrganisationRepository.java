package fr.jalon.content.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations as they are stored; {@link OrganisationRegister} is how they change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface OrganisationRepository extends GenericRepository<Organisation, UUID> {
    Optional<Organisation> findById(UUID id);

    /** By name, those of an account. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o
        JOIN membership m ON m.organisation = o.id
        WHERE m.account = :account
        ORDER BY o.name, o.id
        """)
    List<Organisation> findByAccount(UUID account);

    /** Those the operator looks at, the longest waiting first where they wait, else the last decided first. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o
        WHERE o.state = :state
        ORDER BY CASE WHEN o.state = 'pending' THEN o.declared END, o.decided DESC, o.id
        LIMIT :size OFFSET :from
        """)
    List<Organisation> findByState(String state, int size, int from);

    @Query("SELECT count(*) FROM organisation WHERE state = :state")
    long countByState(String state);

    /** The one of this kind and number, unless it was refused. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o
        WHERE o.kind = :kind AND CASE o.kind WHEN 'structure' THEN o.siret ELSE o.siren END = :key AND o.state <> 'refused'
        """)
    Optional<Organisation> findStanding(String kind, String key);

    /** Those of a SIREN, or of a SIRET, whatever their state. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o
        WHERE o.siren = :number OR o.siret = :number
        ORDER BY o.declared, o.id
        """)
    List<Organisation> findByNumber(String number);

    /** Those of a kind that are approved, by name. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o
        WHERE o.kind = :kind AND o.state = 'approved'
        ORDER BY o.name, o.id
        """)
    List<Organisation> findApproved(String kind);

    /** Nobody else changes it, its members or its invitations until the transaction ends. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o
        WHERE o.id = :id
        FOR UPDATE
        """)
    Optional<Organisation> lock(UUID id);

    /** Until the transaction ends nobody else declares or decides about this number. */
    @Query("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtextextended('organisation ' || :key, 0))) AS"
            + " locked")
    long lockNumber(String key);

    /** The name that the directory or the markets already give to a number. */
    @Query("""
        SELECT known.name
        FROM (
            SELECT s.name, 1 AS rank FROM structure s WHERE s.siret = CAST(:siret AS text)
            UNION ALL
            SELECT b.name, 2 AS rank FROM buyer b WHERE b.siren = :siren
            UNION ALL
            SELECT o.name, 3 AS rank FROM organisation o WHERE o.siren = :siren AND o.state = 'approved'
        ) known
        ORDER BY known.rank, known.name
        LIMIT 1
        """)
    Optional<String> findKnownName(String siren, @Nullable String siret);

    @Query("""
        INSERT INTO organisation (id, kind, siren, siret, name)
        VALUES (:id, :kind, :siren, CAST(:siret AS text), :name)
        ON CONFLICT DO NOTHING
        """)
    long insert(UUID id, String kind, String siren, @Nullable String siret, String name);

    @Query("""
        UPDATE organisation SET state = :state, reason = CAST(:reason AS text), decided = now() WHERE id = :id
        """)
    void decide(UUID id, String state, @Nullable String reason);
}
