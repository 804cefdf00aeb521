package fr.jalon.content.organisation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who belongs to which organisation; {@link MembershipRegister} is how that changes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface MembershipRepository extends GenericRepository<Organisation, UUID> {
    /** A membership as it is stored. */
    @Introspected
    record Row(UUID organisation, MemberRole role) {}

    @Query("SELECT m.organisation, m.role FROM membership m WHERE m.account = :account ORDER BY m.organisation")
    List<Row> findRows(UUID account);

    /** Owners first. */
    @Query("""
        SELECT m.account, a.name, a.mail, m.role, m.since
        FROM membership m
        JOIN account a ON a.id = m.account
        WHERE m.organisation = :organisation
        ORDER BY m.role DESC, a.name, m.account
        """)
    List<Member> findMembers(UUID organisation);

    @Query("""
        SELECT count(*) FROM membership m WHERE m.organisation = :organisation AND m.role = 'owner'
        """)
    long countOwners(UUID organisation);

    /** Those that stand and have this account as their only owner, by name. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o
        JOIN membership m ON m.organisation = o.id
        WHERE m.account = :account AND m.role = 'owner' AND o.state <> 'refused'
            AND NOT EXISTS (
                SELECT FROM membership x WHERE x.organisation = o.id AND x.role = 'owner' AND x.account <> m.account)
        ORDER BY o.name, o.id
        """)
    List<Organisation> findLastOwned(UUID account);

    @Query("""
        INSERT INTO membership (organisation, account, role) VALUES (:organisation, :account, :role)
        ON CONFLICT (organisation, account) DO UPDATE SET role = excluded.role
        """)
    void put(UUID organisation, UUID account, String role);

    @Query("DELETE FROM membership WHERE organisation = :organisation AND account = :account")
    long remove(UUID organisation, UUID account);

    @Query("""
        SELECT i.id, i.organisation, i.mail, i.role, i.expires
        FROM invitation i
        WHERE i.organisation = :organisation
        ORDER BY i.created, i.id
        """)
    List<Invitation> findInvitations(UUID organisation);

    @Query("""
        SELECT i.id, i.organisation, i.mail, i.role, i.expires
        FROM invitation i
        WHERE i.token_hash = :hash AND i.expires > now()
        """)
    Optional<Invitation> findInvitation(byte[] hash);

    /** Inviting an address again replaces its link. */
    @Query("""
        INSERT INTO invitation (id, organisation, mail, role, token_hash, expires)
        VALUES (:id, :organisation, :mail, :role, :hash, now() + make_interval(days => :days))
        ON CONFLICT (organisation, mail) DO UPDATE SET
            id = excluded.id, role = excluded.role, token_hash = excluded.token_hash, expires = excluded.expires
        """)
    void invite(UUID id, UUID organisation, String mail, String role, byte[] hash, int days);

    /** The address it went to; empty where it is gone. */
    @Query("DELETE FROM invitation WHERE id = :id AND organisation = :organisation")
    long removeInvitation(UUID organisation, UUID id);

    /** Those whose link has not served for a month. */
    @Query("DELETE FROM invitation WHERE expires < now() - interval '30 days'")
    long removeOldInvitations();

    @Query("""
        SELECT j.id, j.organisation, j.account, a.name, a.mail, j.message, j.created
        FROM join_request j
        JOIN account a ON a.id = j.account
        WHERE j.organisation = :organisation
        ORDER BY j.created, j.id
        """)
    List<JoinRequest> findRequests(UUID organisation);

    /** Of organisations that have no owner to answer: the operator does. */
    @Query("""
        SELECT j.id, j.organisation, j.account, a.name, a.mail, j.message, j.created
        FROM join_request j
        JOIN account a ON a.id = j.account
        WHERE NOT EXISTS (
            SELECT FROM membership m WHERE m.organisation = j.organisation AND m.role = 'owner')
        ORDER BY j.created, j.id
        """)
    List<JoinRequest> findUnownedRequests();

    /** The organisations that an account waits for. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o
        JOIN join_request j ON j.organisation = o.id
        WHERE j.account = :account
        ORDER BY o.name, o.id
        """)
    List<Organisation> findRequested(UUID account);

    @Query("""
        INSERT INTO join_request (id, organisation, account, message) VALUES (:id, :organisation, :account, :message)
        ON CONFLICT (organisation, account) DO NOTHING
        """)
    long ask(UUID id, UUID organisation, UUID account, String message);

    @Query("DELETE FROM join_request WHERE id = :id AND organisation = :organisation")
    long removeRequest(UUID organisation, UUID id);
}
