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
        UPDATE account SET suspended = CASE WHEN CAST(:yes AS boolean) THEN coalesce(suspended, now()) END
        WHERE id = :id
        """)
    void setSuspended(UUID id, boolean yes);

    @Query("INSERT INTO account_link (token, account, expires) VALUES (:token, :account, :expires)")
    void addLink(byte[] token, UUID account, Instant expires);

    @Query("""
        SELECT a.* FROM account a JOIN account_link l ON l.account = a.id
        WHERE l.token = :token AND l.expires > now()
        """)
    Optional<AccountRow> findByLink(byte[] token);

    @Query("DELETE FROM account_link WHERE account = :account")
    void deleteLinks(UUID account);

    @Query("UPDATE account SET totp_proposed = :secret WHERE id = :id")
    void proposeTotp(UUID id, String secret);

    @Query("""
        UPDATE account SET totp_secret = totp_proposed, totp_proposed = NULL, totp_step = :step
        WHERE id = :id AND totp_proposed IS NOT NULL
        """)
    long acceptTotp(UUID id, long step);

    @Query("UPDATE account SET totp_secret = NULL, totp_proposed = NULL WHERE id = :id")
    void removeTotp(UUID id);

    @Query("UPDATE account SET totp_step = :step WHERE id = :id AND totp_step < :step")
    long useStep(UUID id, long step);

    @Query("INSERT INTO account_recovery_code (account, code) VALUES (:account, :code)")
    void addCode(UUID account, byte[] code);

    @Query("DELETE FROM account_recovery_code WHERE account = :account AND code = :code")
    long useCode(UUID account, byte[] code);

    @Query("DELETE FROM account_recovery_code WHERE account = :account")
    void deleteCodes(UUID account);

    @Query("DELETE FROM account WHERE id = :id")
    void delete(UUID id);

    @Query("DELETE FROM outgoing_mail WHERE recipient_hash = :hash")
    void deleteMails(byte[] hash);

    /** Reports of pages are not of the account, but may bear its address. */
    @Query("UPDATE report SET mail = NULL, message = '' WHERE mail = :mail")
    void forgetReports(String mail);

    /** Alerts are without account, but of this address. */
    @Query("DELETE FROM alert_address WHERE mail = :mail")
    void eraseAlerts(String mail);

    @Query("DELETE FROM sign_in_failure WHERE mail_hash = :hash")
    void deleteFailures(byte[] hash);

    @Query("""
        SELECT a.* FROM account a JOIN account_identity i ON i.account = a.id
        WHERE i.issuer = :issuer AND i.subject = :subject
        """)
    Optional<AccountRow> findByIdentity(String issuer, String subject);

    @Query("""
        INSERT INTO account_identity (issuer, subject, account) VALUES (:issuer, :subject, :account)
        ON CONFLICT (issuer, subject) DO NOTHING
        """)
    void addIdentity(String issuer, String subject, UUID account);

    @Query("UPDATE account SET confirmed = coalesce(confirmed, now()) WHERE id = :id")
    void confirm(UUID id);
}
