package fr.jalon.content.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRowRepository extends GenericRepository<AccountRow, UUID> {
    Optional<AccountRow> findById(UUID id);

    Optional<AccountRow> findByMail(String mail);

    @Query("""
        INSERT INTO account (id, mail, name) VALUES (:id, :mail, :name)
        ON CONFLICT (mail) DO UPDATE SET name = excluded.name WHERE account.confirmed IS NULL
        """)
    void register(UUID id, String mail, String name);

    @Query("UPDATE account SET password = :hash, confirmed = coalesce(confirmed, now()) WHERE id = :id")
    void choosePassword(UUID id, String hash);

    @Query("UPDATE account SET name = :name WHERE id = :id")
    void rename(UUID id, String name);

    @Query("UPDATE account SET role = :role WHERE id = :id")
    void setRole(UUID id, String role);

    @Query("""
        UPDATE account SET suspended = CASE WHEN CAST(:suspended AS boolean) THEN coalesce(suspended, now()) END
        WHERE id = :id
        """)
    void setSuspended(UUID id, boolean suspended);

    @Query("INSERT INTO account_link (token, account, expires) VALUES (:token, :account, :expires)")
    void addLink(byte[] token, UUID account, Instant expires);

    @Query("""
        SELECT a.* FROM account a JOIN account_link l ON l.account = a.id
        WHERE l.token = :token AND l.expires > now()
        """)
    Optional<AccountRow> findByLink(byte[] token);

    @Query("DELETE FROM account_link WHERE account = :account")
    void deleteLinks(UUID account);
}
