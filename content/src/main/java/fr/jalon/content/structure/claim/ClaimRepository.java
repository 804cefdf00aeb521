package fr.jalon.content.structure.claim;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims as they are stored; {@link ClaimRegister} is how they change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ClaimRepository extends GenericRepository<ClaimRow, UUID> {
    /** A claim as {@link Claim} has it, with the structure and the person it speaks of. */
    String SELECT = """
        SELECT c.id, c.siret, coalesce(s.name, c.proposed ->> 'name') AS name, c.account, a.name AS person, a.mail,
            c.way, c.state, c.message, CAST(c.proposed AS text) AS proposed, c.reason, c.decided_by, c.decided, c.appeal,
            c.created, d.claim IS NOT NULL AS document, structure_is_claimed(c.siret) AS claimed
        FROM structure_claim c
        JOIN account a ON a.id = c.account
        LEFT JOIN structure s ON s.siret = c.siret
        LEFT JOIN structure_claim_document d ON d.claim = c.id
        """;

    /** What the directory knows of a structure, for who claims it. */
    @Introspected
    record Target(
            String siret,
            String name,
            @Nullable String mail,
            @Nullable String website,
            boolean demonstration) {
        public KnownAddresses addresses() {
            return KnownAddresses.of(mail, website);
        }
    }

    @Query("""
        SELECT s.siret, s.name, s.mail, s.website, s.demonstration FROM structure s WHERE s.siret = :siret
        """)
    Optional<Target> findTarget(String siret);

    @Query(SELECT + """
        WHERE c.id = :id
        """)
    Optional<Claim> find(UUID id);

    @Query(SELECT + """
        WHERE c.token_hash = :hash AND c.token_expires > now() AND c.state = 'sent'
        """)
    Optional<Claim> findByLink(byte[] hash);

    /** Those of a person, the last first. */
    @Query(SELECT + """
        WHERE c.account = :account
        ORDER BY c.created DESC, c.id
        """)
    List<Claim> findByAccount(UUID account);

    /** Those that wait, the longest first; else the last decided first. */
    @Query(SELECT + """
        WHERE c.state = :state
        ORDER BY CASE WHEN c.state IN ('waiting', 'appealed', 'granted') THEN c.created END, c.decided DESC, c.id
        LIMIT :size OFFSET :from
        """)
    List<Claim> findByState(String state, int size, int from);

    @Query("SELECT count(*) FROM structure_claim WHERE state = :state")
    long countByState(String state);

    @Query("SELECT d.media_type, d.content FROM structure_claim_document d WHERE d.claim = :claim")
    Optional<EvidenceFile> findDocument(UUID claim);

    /** Members of an organisation whose own claim was accepted. */
    @Query("""
        SELECT count(*)
        FROM structure_claim c JOIN membership m ON m.account = c.account AND m.organisation = :organisation
        WHERE c.siret = :siret AND c.state = 'accepted'
        """)
    long countProven(String siret, UUID organisation);

    @Query("SELECT count(*) FROM structure_claim WHERE account = :account AND created > now() - interval '1 day'")
    long countToday(UUID account);

    @Query("SELECT c.id FROM structure_claim c WHERE c.id = :id FOR UPDATE")
    Optional<UUID> lock(UUID id);

    /** A person who claims again begins anew, unless the operator has the claim. */
    @Query("""
        DELETE FROM structure_claim WHERE siret = :siret AND account = :account AND state = 'sent'
        """)
    long removeSent(String siret, UUID account);

    /** {@code hash} is that of the link, in hexadecimal digits; null where none is sent. */
    @Query("""
        INSERT INTO structure_claim (id, siret, account, way, state, message, proposed, token_hash, token_expires)
        VALUES (:id, :siret, :account, :way, :state, :message, CAST(:proposed AS jsonb), decode(CAST(:hash AS text), 'hex'),
            CASE WHEN CAST(:hash AS text) IS NULL THEN NULL ELSE now() + make_interval(days => :days) END)
        ON CONFLICT DO NOTHING
        """)
    long insert(
            UUID id,
            String siret,
            UUID account,
            String way,
            String state,
            String message,
            @Nullable String proposed,
            @Nullable String hash,
            int days);

    @Query("INSERT INTO structure_claim_document (claim, media_type, content) VALUES (:claim, :mediaType, :content)")
    void putDocument(UUID claim, String mediaType, byte[] content);

    @Query("""
        UPDATE structure_claim
        SET state = :state, reason = CAST(:reason AS text), decided_by = CAST(:by AS uuid), decided = now(),
            token_hash = NULL, token_expires = NULL
        WHERE id = :id
        """)
    void decide(UUID id, String state, @Nullable String reason, @Nullable UUID by);

    @Query("UPDATE structure_claim SET state = 'appealed', appeal = :text WHERE id = :id AND state = 'refused'")
    long appeal(UUID id, String text);
}
