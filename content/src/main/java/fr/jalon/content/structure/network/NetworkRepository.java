package fr.jalon.content.structure.network;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members of networks and their invitations as they are stored; {@link NetworkInvitations} is how invitations change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface NetworkRepository extends GenericRepository<NetworkMemberRow, UUID> {
    /** By name. */
    @Query("""
        SELECT s.siret, s.name, EXISTS (
            SELECT FROM organisation o
            WHERE o.kind = 'structure' AND o.siret = s.siret AND o.state IN ('approved', 'suspended')) AS held, m.recorded
        FROM network_member m JOIN structure s ON s.key = m.structure_key
        WHERE m.network = :network
        ORDER BY s.name, s.key
        LIMIT :size OFFSET :from
        """)
    List<NetworkMember> findMembers(UUID network, int size, int from);

    @Query("SELECT count(*) FROM network_member WHERE network = :network")
    long countMembers(UUID network);

    /** Empty where the network does not count it among its members. */
    @Query("""
        SELECT s.siret, s.name, EXISTS (
            SELECT FROM organisation o
            WHERE o.kind = 'structure' AND o.siret = s.siret AND o.state IN ('approved', 'suspended')) AS held, m.recorded
        FROM network_member m JOIN structure s ON s.key = m.structure_key
        WHERE m.network = :network AND s.siret = :siret
        """)
    Optional<NetworkMember> findMember(UUID network, String siret);

    /** Those of a network whose link serves, by structure. */
    @Query("""
        SELECT i.id, i.network, o.name AS network_name, s.siret, s.name, i.mail, i.expires
        FROM network_invitation i JOIN organisation o ON o.id = i.network JOIN structure s ON s.key = i.structure_key
        WHERE i.network = :network AND i.expires > now()
        ORDER BY s.name, i.mail
        """)
    List<NetworkInvitation> findInvitations(UUID network);

    /** While the network is approved and still counts the structure among its members. */
    @Query("""
        SELECT i.id, i.network, o.name AS network_name, s.siret, s.name, i.mail, i.expires
        FROM network_invitation i
        JOIN organisation o ON o.id = i.network AND o.state = 'approved'
        JOIN structure s ON s.key = i.structure_key
        JOIN network_member m ON m.network = i.network AND m.structure_key = i.structure_key
        WHERE i.token_hash = :hash AND i.expires > now()
        """)
    Optional<NetworkInvitation> findInvitation(byte[] hash);

    @Query("""
        SELECT count(*) FROM network_invitation WHERE network = :network AND created > now() - interval '1 day'
        """)
    long countToday(UUID network);

    @Query("""
        INSERT INTO network_invitation (network, structure_key, mail, token_hash, expires)
        SELECT CAST(:network AS uuid), s.key, :mail, :hash, now() + make_interval(days => :days)
        FROM structure s WHERE s.siret = :siret
        ON CONFLICT (network, structure_key, mail)
        DO UPDATE SET token_hash = excluded.token_hash, created = now(), expires = excluded.expires
        """)
    long invite(UUID network, String siret, String mail, byte[] hash, int days);

    @Query("DELETE FROM network_invitation WHERE id = :id AND network = :network")
    long removeInvitation(UUID network, UUID id);
}
