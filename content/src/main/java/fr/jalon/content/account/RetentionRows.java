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

    /** A month is left to appeal, and to read again. */
    @Query("""
        DELETE FROM structure_claim_document d
        USING structure_claim c
        WHERE c.id = d.claim AND c.state NOT IN ('waiting', 'appealed') AND c.decided < now() - interval '30 days'
        """)
    long claimDocuments();

    @Query("""
        DELETE FROM structure_claim
        WHERE state = 'sent' AND token_expires < now()
            OR state NOT IN ('sent', 'waiting', 'appealed') AND decided < now() - interval '1 year'
        """)
    long claims();

    @Query("DELETE FROM reminder_link WHERE expires < now()")
    long reminderLinks();

    /** Who reported, and in which words: 30 days after the answer, or a year after a report that nobody decided. */
    @Query("""
        UPDATE report SET mail = NULL, message = ''
        WHERE (mail IS NOT NULL OR message <> '')
            AND (decided < now() - interval '30 days' OR decided IS NULL AND created < now() - interval '1 year')
        """)
    long reports();

    @Query("DELETE FROM audit_entry WHERE moment < now() - interval '5 years'")
    long auditEntries();
}
