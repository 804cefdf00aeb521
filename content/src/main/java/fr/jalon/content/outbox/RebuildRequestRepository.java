package fr.jalon.content.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What the pages of the operator ask of the indexer and read of it; {@link IndexRebuilds} is the indexer's side. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface RebuildRequestRepository extends GenericRepository<RebuildRequest, Long> {
    /** The last first. */
    @Query("""
        SELECT r.id, r.kind, r.requested, r.written, r.expected, r.problem, r.outcome, r.finished
        FROM index_rebuild r
        ORDER BY r.id DESC
        LIMIT :size
        """)
    List<RebuildRequest> findLast(int size);

    /** Asks for an index to be built anew, unless that waits already; false then. */
    @Query("""
        WITH request AS (
            INSERT INTO index_rebuild (kind)
            SELECT CAST(:kind AS text)
            WHERE NOT EXISTS (SELECT FROM index_rebuild WHERE kind = CAST(:kind AS text) AND finished IS NULL)
            RETURNING id)
        SELECT count(announced) > 0 FROM (
            SELECT CAST(pg_notify('index_outbox', 'rebuild') AS text) AS announced FROM request) AS announcement
        """)
    boolean ask(String kind);

    /** Changes of content that the index does not know yet. */
    @Query("SELECT count(*) FROM index_outbox")
    long countWaiting();
}
