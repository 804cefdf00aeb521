package fr.jalon.content.structure.message;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages to structures, and where they go. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface MessageRepository extends GenericRepository<MessageRow, UUID> {
    /** A structure somebody may want to write to; {@code mail} is that of its source. */
    @Introspected
    record Addressee(
            String key,
            String name,
            @Nullable String mail,
            @Nullable String website,
            boolean claimed,
            boolean demonstration) {
        /** Whether anything could be delivered. */
        public boolean reachable() {
            return !demonstration && (claimed || mail != null);
        }
    }

    /** What was written and waits for the sender to confirm. */
    @Introspected
    record Unconfirmed(UUID id, String structureKey, String name, String mail, String message) {}

    @Query("""
        SELECT s.key, s.name, s.mail, s.website, structure_is_claimed(s.key) AS claimed, s.demonstration
        FROM structure s WHERE s.key = :key
        """)
    Optional<Addressee> findAddressee(String key);

    /** {@code hash} is that of the link to confirm, in hexadecimal digits; null where none is needed. */
    @Query("""
        INSERT INTO structure_message (id, structure_key, account, name, mail, message, token_hash, confirmed)
        VALUES (:id, :key, CAST(:account AS uuid), :name, :mail, :message, decode(CAST(:hash AS text), 'hex'),
            CASE WHEN CAST(:hash AS text) IS NULL THEN now() END)
        """)
    void add(
            UUID id,
            String key,
            @Nullable UUID account,
            String name,
            String mail,
            String message,
            @Nullable String hash);

    /** What this address wrote today, to anybody. */
    @Query("SELECT count(*) FROM structure_message WHERE mail = :mail AND created > now() - interval '1 day'")
    long countOfSender(String mail);

    /** What this structure was sent today, confirmed or not. */
    @Query("SELECT count(*) FROM structure_message WHERE structure_key = :key AND created > now() - interval '1 day'")
    long countOfStructure(String key);

    @Query("""
        SELECT m.id, m.structure_key, m.name, m.mail, m.message
        FROM structure_message m
        WHERE m.token_hash = :hash AND m.created > now() - interval '2 days'
        """)
    Optional<Unconfirmed> findByLink(byte[] hash);

    /** Once: zero where it was done already. */
    @Query("UPDATE structure_message SET confirmed = now(), token_hash = NULL WHERE id = :id AND confirmed IS NULL")
    long confirm(UUID id);

    @Query("INSERT INTO structure_message_delivery (mail, message) VALUES (:mail, :message)")
    void follow(long mail, UUID message);

    @Query("""
        SELECT m.id, m.structure_key, m.name, m.mail, m.message, m.created, count(d.sent) AS sent, count(d.failed) AS failed,
            count(d.mail) FILTER (WHERE d.sent IS NULL AND d.failed IS NULL) AS waiting
        FROM structure_message m
        LEFT JOIN structure_message_delivery d ON d.message = m.id
        WHERE m.structure_key = :key AND m.confirmed IS NOT NULL
        GROUP BY m.id
        ORDER BY m.created DESC, m.id
        LIMIT :size
        """)
    List<Message> findOfStructure(String key, int size);

    /** Those somebody wrote, signed in or with the same address. */
    @Query("""
        SELECT m.id, m.structure_key, m.name, m.mail, m.message, m.created, count(d.sent) AS sent, count(d.failed) AS failed,
            count(d.mail) FILTER (WHERE d.sent IS NULL AND d.failed IS NULL) AS waiting
        FROM structure_message m
        LEFT JOIN structure_message_delivery d ON d.message = m.id
        WHERE m.account = :account OR m.mail = :mail
        GROUP BY m.id
        ORDER BY m.created DESC, m.id
        """)
    List<Message> findOfSender(UUID account, String mail);

    @Query("DELETE FROM structure_message WHERE id = :id AND structure_key = :key")
    long remove(String key, UUID id);
}
