package fr.jalon.content.key;

import fr.jalon.content.organisation.Organisation;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys as they are stored; {@link KeyRegister} is how they change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface KeyRepository extends GenericRepository<Organisation, UUID> {
    /** Those that serve, then the others, the newest first. */
    @Query("""
        SELECT k.id, k.organisation, k.name, k.scopes, k.hint, k.created, k.expires, k.former_until, k.revoked, k.used
        FROM organisation_key k
        WHERE k.organisation = :organisation
        ORDER BY k.revoked IS NOT NULL OR k.expires <= now(), k.created DESC, k.id
        """)
    List<OrganisationKey> findOf(UUID organisation);

    @Query("""
        SELECT k.id, k.organisation, k.name, k.scopes, k.hint, k.created, k.expires, k.former_until, k.revoked, k.used
        FROM organisation_key k
        WHERE k.id = :id AND k.organisation = :organisation
        """)
    Optional<OrganisationKey> find(UUID organisation, UUID id);

    /** By the hash of its secret, or of the one before while that serves. */
    @Query("""
        SELECT k.id, k.organisation, k.name, k.scopes, k.hint, k.created, k.expires, k.former_until, k.revoked, k.used
        FROM organisation_key k
        WHERE k.hash = :hash OR k.former_hash = :hash AND k.former_until > now()
        """)
    Optional<OrganisationKey> findByHash(byte[] hash);

    /** Written at most once a minute, so that reading much does not write much. */
    @Query("""
        UPDATE organisation_key SET used = now()
        WHERE id = :id AND (used IS NULL OR used < now() - interval '1 minute')
        """)
    void touch(UUID id);

    @Query("""
        SELECT count(*) FROM organisation_key k
        WHERE k.organisation = :organisation AND k.revoked IS NULL AND k.expires > now()
        """)
    long countServing(UUID organisation);

    @Query("""
        INSERT INTO organisation_key (id, organisation, name, scopes, hint, hash, expires)
        VALUES (:id, :organisation, :name, :scopes, :hint, :hash, :expires)
        """)
    void insert(UUID id, UUID organisation, String name, String scopes, String hint, byte[] hash, Instant expires);

    /**
     * Takes the keys of approved organisations that end within 14 days, or within 3, and of which that was not told yet: who
     * takes one tells it, nobody else will. A key whose whole term is no longer than that is not among them.
     */
    @Query("""
        WITH ending AS (
            SELECT k.id, d.days
            FROM organisation_key k
            JOIN organisation o ON o.id = k.organisation AND o.state = 'approved'
            CROSS JOIN LATERAL (SELECT CASE
                WHEN k.expires <= CAST(:now AS timestamptz) + interval '3 days' THEN 3 ELSE 14 END AS days) d
            WHERE k.revoked IS NULL AND k.expires > CAST(:now AS timestamptz)
                AND k.expires <= CAST(:now AS timestamptz) + interval '14 days'
                AND k.expires - k.created > make_interval(days => d.days)
                AND (k.warned IS NULL OR k.warned > d.days)
            ORDER BY k.expires, k.id
            LIMIT :size
            FOR UPDATE OF k SKIP LOCKED),
        taken AS (
            UPDATE organisation_key k SET warned = ending.days FROM ending WHERE k.id = ending.id
            RETURNING k.id)
        SELECT taken.id FROM taken
        """)
    List<UUID> takeEnding(Instant now, int size);

    /** Those of these, the first to end first. */
    @Query("""
        SELECT k.id, k.organisation, k.name, k.scopes, k.hint, k.created, k.expires, k.former_until, k.revoked, k.used
        FROM organisation_key k
        WHERE k.id IN (:ids)
        ORDER BY k.expires, k.id
        """)
    List<OrganisationKey> findAll(Collection<UUID> ids);

    @Query("UPDATE organisation_key SET name = :name WHERE id = :id")
    void rename(UUID id, String name);

    /** The secret that served becomes the former one until then; without a moment it is gone at once. */
    @Query("""
        UPDATE organisation_key SET hint = :hint, hash = :hash, rotated = now(),
            former_hash = CASE WHEN CAST(:until AS timestamptz) IS NOT NULL THEN hash END,
            former_until = CAST(:until AS timestamptz)
        WHERE id = :id
        """)
    void rotate(UUID id, String hint, byte[] hash, @Nullable Instant until);

    @Query("""
        UPDATE organisation_key SET revoked = now(), former_hash = NULL, former_until = NULL
        WHERE id = :id AND revoked IS NULL
        """)
    long revoke(UUID id);
}
