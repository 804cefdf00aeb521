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

    @Query("DELETE FROM network_invitation WHERE expires < now()")
    long networkInvitations();

    @Query("DELETE FROM statistic_draft WHERE created < now() - interval '1 day'")
    long statisticDrafts();

    /** With the file that was sent and what undoing it would need. */
    @Query("DELETE FROM plan_import WHERE touched < now() - interval '1 year'")
    long planImports();

    /** As plans. */
    @Query("DELETE FROM member_list WHERE touched < now() - interval '1 year'")
    long memberLists();

    @Query("""
        DELETE FROM market_interest i USING planned_market m
        WHERE m.reference = i.market AND m.status NOT IN ('planned', 'no-news', 'open')
            AND greatest(m.updated, i.created) < now() - interval '1 year'
        """)
    long interests();

    @Query("""
        DELETE FROM market_study s USING planned_market m
        WHERE m.reference = s.market AND m.status NOT IN ('planned', 'no-news', 'open')
            AND greatest(m.updated, s.updated) < now() - interval '1 year'
        """)
    long studies();

    /** With what was written in it. */
    @Query("""
        DELETE FROM grouping_page g USING planned_market m
        WHERE m.reference = g.market AND m.status NOT IN ('planned', 'no-news', 'open')
            AND greatest(m.updated, g.created) < now() - interval '1 year'
        """)
    long groupings();

    /** A request that is sent again a day later is another one. */
    @Query("DELETE FROM idempotent_answer WHERE created < now() - interval '24 hours'")
    long idempotentAnswers();

    /** A year after they last could have served. */
    @Query("DELETE FROM organisation_key WHERE least(revoked, expires) < now() - interval '1 year'")
    long organisationKeys();

    /** Who reported, and in which words: 30 days after the answer, or a year after a report that nobody decided. */
    @Query("""
        UPDATE report SET mail = NULL, message = ''
        WHERE (mail IS NOT NULL OR message <> '')
            AND (decided < now() - interval '30 days' OR decided IS NULL AND created < now() - interval '1 year')
        """)
    long reports();
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

    /** Of mails nobody looks for any more. */
    @Query("DELETE FROM reminder_stop WHERE created < now() - interval '1 year'")
    long reminderStops();

    /** Unconfirmed ones after two days, the others after a year. */
    @Query("""
        DELETE FROM structure_message
        WHERE confirmed IS NULL AND created < now() - interval '2 days' OR created < now() - interval '1 year'
        """)
    long messages();

    /** Unconfirmed ones after two days, stopped ones when they can no longer be taken up again. */
    @Query("""
        DELETE FROM alert
        WHERE confirmed IS NULL AND created < now() - interval '48 hours' OR stopped < now() - interval '30 days'
        """)
    long alerts();

    /** With the links to them. */
    @Query("DELETE FROM alert_address a WHERE NOT EXISTS (SELECT FROM alert l WHERE l.address = a.id)")
    long alertAddresses();

    @Query("DELETE FROM alert_link WHERE created < now() - interval '1 year'")
    long alertLinks();

    @Query("DELETE FROM structure_visit WHERE day < current_date - interval '13 months'")
    long visits();

    /** Words that few typed go with their month: they may name somebody. */
    @Query("""
        DELETE FROM structure_visit_words
        WHERE found < 3 AND month < date_trunc('month', current_date) OR month < current_date - interval '13 months'
        """)
    long visitWords();

    @Query("DELETE FROM audit_entry WHERE moment < now() - interval '5 years'")
    long auditEntries();
}
