package fr.jalon.content.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RetentionRows extends GenericRepository<AccountRow, UUID> {
    @Query("DELETE FROM account WHERE confirmed IS NULL AND created < now() - interval '7 days'")
    long unconfirmedAccounts();

    @Query("DELETE FROM account_session WHERE expires < now() OR seen < now() - interval '10 days'")
    long sessions();

    @Query("DELETE FROM account_link WHERE expires < now()")
    long links();

    @Query("DELETE FROM account_device WHERE seen < now() - interval '1 year'")
    long devices();

    @Query("DELETE FROM sign_in_failure WHERE moment < now() - interval '1 day'")
    long failures();

    @Query("""
        DELETE FROM outgoing_mail
        WHERE coalesce(sent, failed) < now() - interval '30 days' OR created < now() - interval '60 days'
        """)
    long mails();

    @Query("DELETE FROM invitation WHERE expires < now()")
    long invitations();

    @Query("DELETE FROM statistic_draft WHERE created < now() - interval '1 day'")
    long statisticDrafts();

    /** With the file that was sent and what undoing it would need. */
    @Query("DELETE FROM plan_import WHERE touched < now() - interval '1 year'")
    long planImports();

    /** A request that is sent again a day later is another one. */
    @Query("DELETE FROM idempotent_answer WHERE created < now() - interval '24 hours'")
    long idempotentAnswers();

    /** A year after they last could have served. */
    @Query("DELETE FROM organisation_key WHERE least(revoked, expires) < now() - interval '1 year'")
    long organisationKeys();

    @Query("DELETE FROM audit_entry WHERE moment < now() - interval '5 years'")
    long auditEntries();
}
