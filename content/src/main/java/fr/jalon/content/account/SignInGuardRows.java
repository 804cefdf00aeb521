package fr.jalon.content.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInGuardRows extends GenericRepository<AccountRow, UUID> {
    @Query("INSERT INTO sign_in_failure (mail_hash, origin) VALUES (:mailHash, :origin)")
    void add(byte[] mailHash, String origin);

    @Query("""
        SELECT count(*) FROM sign_in_failure
        WHERE mail_hash = :mailHash AND origin = :origin AND moment > CAST(:since AS timestamptz)
        """)
    long count(byte[] mailHash, String origin, Instant since);

    @Query("""
        SELECT coalesce(extract(epoch FROM clock_timestamp() - max(moment)), 1e6)::bigint FROM sign_in_failure
        WHERE mail_hash = :mailHash AND origin = :origin
        """)
    long secondsSinceLast(byte[] mailHash, String origin);

    @Query("DELETE FROM sign_in_failure WHERE mail_hash = :mailHash AND origin = :origin")
    void clear(byte[] mailHash, String origin);

    @Query("""
        INSERT INTO account_device (token, account) VALUES (:token, :account)
        ON CONFLICT (token) DO UPDATE SET account = excluded.account, seen = now()
        """)
    void know(byte[] token, UUID account);

    @Query("""
        SELECT count(*) FROM account_device d JOIN account a ON a.id = d.account
        WHERE d.token = :token AND a.mail = :mail
        """)
    long known(byte[] token, String mail);
}
