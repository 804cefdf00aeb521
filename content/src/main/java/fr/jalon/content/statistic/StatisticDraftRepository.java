package fr.jalon.content.statistic;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Keeps the files of a release between the look at it and its publication, for whoever sent them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StatisticDraftRepository extends GenericRepository<StatisticDraft, UUID> {
    @Query("""
        INSERT INTO statistic_draft (id, account, series_csv, observations_csv)
        VALUES (:id, :account, :seriesCsv, :observationsCsv)
        """)
    void add(UUID id, UUID account, String seriesCsv, String observationsCsv);

    @Query("""
        SELECT d.id, d.series_csv, d.observations_csv
        FROM statistic_draft d
        WHERE d.id = :id AND d.account = :account
        """)
    Optional<StatisticDraft> find(UUID id, UUID account);

    @Query("DELETE FROM statistic_draft WHERE id = :id OR created < now() - interval '1 day'")
    void remove(UUID id);
}
