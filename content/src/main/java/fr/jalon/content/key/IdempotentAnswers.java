package fr.jalon.content.key;

import fr.jalon.content.organisation.Organisation;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was answered under an idempotency key, for a day. To be used inside the transaction that does the work: who comes
 * second with the same key waits at {@link #begin} for the end of who came first.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface IdempotentAnswers extends GenericRepository<Organisation, UUID> {
    /** An answer, and the hash of the request it was given to. */
    @Introspected
    record Given(byte[] request, @Nullable String answer) {}

    /** Names that are a day old serve anew. */
    @Query("""
        DELETE FROM idempotent_answer
        WHERE organisation_key = :key AND name = :name AND created < now() - interval '24 hours'
        """)
    void forget(UUID key, String name);

    /** 0 where the name has served already. */
    @Query("""
        INSERT INTO idempotent_answer (organisation_key, name, request) VALUES (:key, :name, :request)
        ON CONFLICT DO NOTHING
        """)
    long begin(UUID key, String name, byte[] request);

    @Query("SELECT a.request, CAST(a.answer AS text) AS answer FROM idempotent_answer a"
            + " WHERE a.organisation_key = :key AND a.name = :name")
    Optional<Given> find(UUID key, String name);

    @Query("UPDATE idempotent_answer SET answer = CAST(:answer AS jsonb) WHERE organisation_key = :key AND name ="
            + " :name")
    void keep(UUID key, String name, String answer);
}
