package fr.jalon.content.imports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

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
}
