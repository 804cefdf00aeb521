package fr.jalon.content.imports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Reads the imports that were kept. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ImportRunRepository extends GenericRepository<ImportRun, Long> {
    /** The last first. */
    @Query("""
        SELECT r.id, r.file, r.source, r.source_date, r.finished, r.rows_read, r.created, r.updated, r.unchanged, r.merged,
            r.refused, r.repaired
        FROM import_run r
        ORDER BY r.id DESC
        LIMIT :size
        """)
    List<ImportRun> findLast(int size);

    @Query("""
        SELECT r.id, r.file, r.source, r.source_date, r.finished, r.rows_read, r.created, r.updated, r.unchanged, r.merged,
            r.refused, r.repaired
        FROM import_run r
        WHERE r.id = :id
        """)
    Optional<ImportRun> find(long id);

    /** The rows that were refused, in the order of the file. */
    @Query("""
        SELECT CAST(row ->> 'line' AS bigint) AS line, coalesce(row ->> 'reason', '') AS reason
        FROM import_run r, jsonb_array_elements(r.remarkable) AS row
        WHERE r.id = :id AND lower(row ->> 'outcome') = 'refused'
        ORDER BY 1
        """)
    List<RefusedRow> findRefused(long id);
}
