package fr.jalon.content.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MailRowRepository extends GenericRepository<MailRow, Long> {
    @Query("""
        INSERT INTO outgoing_mail (recipient_hash, recipient, subject, body)
        VALUES (:recipientHash, :recipient, :subject, :body)
        """)
    void add(byte[] recipientHash, String recipient, String subject, String body);

    /** With whom to answer, and where to stop what comes again; the number of the mail. */
    @Query("""
        WITH made AS (
            INSERT INTO outgoing_mail (recipient_hash, recipient, subject, body, reply_to, unsubscribe)
            VALUES (:recipientHash, :recipient, :subject, :body, CAST(:replyTo AS text), CAST(:unsubscribe AS text))
            RETURNING id)
        SELECT made.id FROM made
        """)
    long addFollowed(
            byte[] recipientHash,
            String recipient,
            String subject,
            String body,
            @Nullable String replyTo,
            @Nullable String unsubscribe);

    @Query("SELECT count(*) FROM outgoing_mail WHERE recipient_hash = :recipientHash AND created > :since")
    long count(byte[] recipientHash, Instant since);

    @Query("""
        SELECT id, recipient, subject, body, attempts, reply_to, unsubscribe FROM outgoing_mail
        WHERE sent IS NULL AND failed IS NULL AND due <= now()
        ORDER BY due, id LIMIT 1
        FOR UPDATE SKIP LOCKED
        """)
    Optional<OutgoingMail> next();

    @Query("UPDATE outgoing_mail SET sent = now(), recipient = NULL, subject = NULL, body = NULL, reply_to = NULL,"
            + " unsubscribe = NULL, problem = NULL"
            + " WHERE id = :id")
    void sent(long id);

    @Query("""
        UPDATE outgoing_mail
        SET attempts = attempts + 1, due = CAST(:due AS timestamptz), problem = :problem
        WHERE id = :id
        """)
    void postpone(long id, Instant due, String problem);

    @Query("""
        UPDATE outgoing_mail
        SET attempts = attempts + 1, failed = now(), problem = :problem, recipient = NULL, subject = NULL, body = NULL,
            reply_to = NULL, unsubscribe = NULL
        WHERE id = :id
        """)
    void giveUp(long id, @Nullable String problem);
}
