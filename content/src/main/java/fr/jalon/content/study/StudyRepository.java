package fr.jalon.content.study;

import fr.jalon.content.organisation.Organisation;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What teams make of markets; each team sees its own only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StudyRepository extends GenericRepository<Organisation, UUID> {
    /** What a person wrote last. */
    @Introspected
    record Written(String market, String status, String note) {}

    @Query("""
        SELECT s.market, s.status, s.reason, s.note, s.version, s.updated, a.name AS writer
        FROM market_study s LEFT JOIN account a ON a.id = s.account
        WHERE s.organisation = :organisation
        ORDER BY s.updated DESC, s.market
        """)
    List<Study> findByOrganisation(UUID organisation);

    @Query("""
        SELECT s.market, s.status, s.reason, s.note, s.version, s.updated, a.name AS writer
        FROM market_study s LEFT JOIN account a ON a.id = s.account
        WHERE s.organisation = :organisation AND s.market = :market
        """)
    Optional<Study> find(UUID organisation, String market);

    /** None where somebody else of the team wrote since this version; 0 for what is not there yet. */
    @Query("""
        INSERT INTO market_study AS s (organisation, market, status, reason, note, account)
        VALUES (:organisation, :market, :status, CAST(:reason AS text), :note, :account)
        ON CONFLICT (organisation, market) DO UPDATE SET status = excluded.status, reason = excluded.reason,
            note = excluded.note, account = excluded.account, version = s.version + 1, updated = now()
        WHERE s.version = :version
        """)
    long save(
            UUID organisation,
            String market,
            String status,
            @Nullable String reason,
            String note,
            UUID account,
            int version);

    @Query("DELETE FROM market_study WHERE organisation = :organisation AND market = :market")
    long forget(UUID organisation, String market);

    @Query("SELECT market, status, note FROM market_study WHERE account = :account ORDER BY updated, market")
    List<Written> findByAccount(UUID account);
}
