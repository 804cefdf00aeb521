package fr.jalon.content.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRowRepository extends GenericRepository<SessionRow, UUID> {
    SessionRow save(SessionRow row);

    @Query("""
        SELECT * FROM account_session
        WHERE token = :token AND expires > now() AND seen > CAST(:idle AS timestamptz)
        """)
    Optional<SessionRow> findLive(byte[] token, Instant idle);

    @Query("SELECT * FROM account_session WHERE account = :account AND expires > now() ORDER BY seen DESC, id")
    List<SessionRow> findOf(UUID account);

    @Query("UPDATE account_session SET seen = now() WHERE id = :id")
    void see(UUID id);

    @Query("DELETE FROM account_session WHERE token = :token")
    void deleteByToken(byte[] token);

    @Query("DELETE FROM account_session WHERE account = :account")
    void deleteByAccount(UUID account);

    @Query("DELETE FROM account_session WHERE account = :account AND id = :id")
    void delete(UUID account, UUID id);

    @Query("DELETE FROM account_session WHERE account = :account AND id <> :kept")
    void deleteOthers(UUID account, UUID kept);
}
