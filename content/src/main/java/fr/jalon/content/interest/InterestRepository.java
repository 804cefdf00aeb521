package fr.jalon.content.interest;

import fr.jalon.content.organisation.Organisation;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Interest as it is stored; what an organisation signalled is nobody's to see while it is not approved. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface InterestRepository extends GenericRepository<Organisation, UUID> {
    String SELECT = """
        SELECT i.market, m.title, i.organisation, o.name, o.kind, o.siret, i.message, i.created
        FROM market_interest i
        JOIN organisation o ON o.id = i.organisation
        JOIN planned_market m ON m.reference = i.market
        """;

    /** A member of a buyer to be written to. */
    @Introspected
    record Reader(String siren, UUID organisation, String mail, String token) {}

    /** Whether a member of a buyer is told once a day; whoever has the token says so. */
    @Introspected
    record Digest(String organisation, String token, boolean stopped) {}

    /** What a person signalled. */
    @Introspected
    record Signalled(String market, String message) {}

    /** Signalled again, the message is the last one; the buyer is not written to twice. */
    @Query("""
        INSERT INTO market_interest (market, organisation, account, message)
        VALUES (:market, :organisation, :account, :message)
        ON CONFLICT (market, organisation) DO UPDATE SET account = excluded.account, message = excluded.message
        """)
    void signal(String market, UUID organisation, UUID account, String message);

    @Query("DELETE FROM market_interest WHERE market = :market AND organisation = :organisation")
    long withdraw(String market, UUID organisation);

    /** How many approved organisations: what everybody may know. */
    @Query("""
        SELECT count(*) FROM market_interest i JOIN organisation o ON o.id = i.organisation
        WHERE i.market = :market AND o.state = 'approved'
        """)
    long count(String market);

    @Query(SELECT + """
        WHERE i.organisation = :organisation
        ORDER BY i.created DESC, i.market
        """)
    List<Interest> findByOrganisation(UUID organisation);

    /** What approved organisations signalled in the public markets of a buyer. */
    @Query(SELECT + """
        WHERE m.buyer_siren = :siren AND o.state = 'approved'
        ORDER BY m.title, i.market, i.created, i.organisation
        """)
    List<Interest> findByBuyer(String siren);

    /** Each member of an approved buyer may be told; the token is made by PostgreSQL, of 244 random bits. */
    @Query("""
        INSERT INTO interest_digest (organisation, account, token)
        SELECT s.organisation, s.account, replace(CAST(gen_random_uuid() AS text) || CAST(gen_random_uuid() AS text), '-', '')
        FROM membership s JOIN organisation o ON o.id = s.organisation
        WHERE o.kind = 'buyer' AND o.state = 'approved'
        ON CONFLICT DO NOTHING
        """)
    void prepare();

    @Query("""
        SELECT o.name AS organisation, d.token, d.stopped IS NOT NULL AS stopped
        FROM interest_digest d JOIN organisation o ON o.id = d.organisation
        WHERE d.token = :token
        """)
    Optional<Digest> findDigest(String token);

    @Query("""
        SELECT o.name AS organisation, d.token, d.stopped IS NOT NULL AS stopped
        FROM interest_digest d JOIN organisation o ON o.id = d.organisation
        WHERE d.account = :account
        ORDER BY o.name, d.token
        """)
    List<Digest> findDigests(UUID account);

    @Query("""
        UPDATE interest_digest
        SET stopped = CASE WHEN CAST(:stop AS boolean) THEN coalesce(stopped, now()) END
        WHERE token = :token
        """)
    long stop(String token, boolean stop);

    /**
     * The members of approved buyers that have interest to hear of and heard of none in the last twenty hours, but those who
     * stopped it.
     */
    @Query("""
        SELECT b.siren, b.id AS organisation, a.mail, d.token
        FROM organisation b
        JOIN membership s ON s.organisation = b.id
        JOIN account a ON a.id = s.account
        JOIN interest_digest d ON d.organisation = s.organisation AND d.account = s.account
        WHERE b.kind = 'buyer' AND b.state = 'approved' AND a.suspended IS NULL AND d.stopped IS NULL
            AND EXISTS (
                SELECT FROM market_interest i
                JOIN planned_market m ON m.reference = i.market
                JOIN organisation o ON o.id = i.organisation
                WHERE m.buyer_siren = b.siren AND i.mailed IS NULL AND o.state = 'approved')
            AND NOT EXISTS (
                SELECT FROM market_interest i JOIN planned_market m ON m.reference = i.market
                WHERE m.buyer_siren = b.siren AND i.mailed > now() - interval '20 hours')
        ORDER BY b.siren, a.mail
        """)
    List<Reader> findReaders();

    /** How many the buyer is now told of; none where another portal tells it. */
    @Query("""
        WITH told AS (
            SELECT i.market, i.organisation
            FROM market_interest i
            JOIN planned_market m ON m.reference = i.market
            JOIN organisation o ON o.id = i.organisation
            WHERE m.buyer_siren = :siren AND i.mailed IS NULL AND o.state = 'approved'
            FOR UPDATE OF i SKIP LOCKED
        ), marked AS (
            UPDATE market_interest i SET mailed = now() FROM told t
            WHERE i.market = t.market AND i.organisation = t.organisation
            RETURNING i.market
        )
        SELECT count(*) FROM marked
        """)
    long tell(String siren);

    @Query("SELECT market, message FROM market_interest WHERE account = :account ORDER BY created, market")
    List<Signalled> findByAccount(UUID account);
}
